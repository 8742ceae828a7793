-- severity: fail
-- title: an article does not revise or copy itself, and what it copies is an original
SELECT a.article_id, a.article_uri, a.revision_of_id, a.duplicate_of_id, original.duplicate_of_id AS copy_of_copy
FROM articles AS a
LEFT JOIN articles AS original ON original.article_id = a.duplicate_of_id
WHERE a.revision_of_id = a.article_id
    OR a.duplicate_of_id = a.article_id
    OR original.duplicate_of_id IS NOT NULL

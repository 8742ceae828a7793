-- severity: warn
-- title: the article that another revises or copies is in the warehouse
SELECT a.article_id, a.article_uri, a.revision_of_id, a.duplicate_of_id
FROM articles AS a
LEFT JOIN articles AS older ON older.article_id = a.revision_of_id
LEFT JOIN articles AS original ON original.article_id = a.duplicate_of_id
WHERE (a.revision_of_id IS NOT NULL AND older.article_id IS NULL)
    OR (a.duplicate_of_id IS NOT NULL AND original.article_id IS NULL)
    OR a.revision_of_id = a.article_id
    OR a.duplicate_of_id = a.article_id

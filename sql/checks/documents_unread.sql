-- severity: fail
-- title: every article comes from the bytes that bear its digest, and was read
SELECT a.article_id, a.sha256, d.sha256 AS sha256_of_document
FROM articles AS a
JOIN documents AS d ON d.article_id = a.article_id
LEFT JOIN readings AS r ON r.article_id = a.article_id
WHERE d.sha256 <> a.sha256 OR substr(d.sha256, 1, 24) <> d.article_id OR r.article_id IS NULL

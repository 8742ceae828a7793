-- severity: fail
-- title: what article_locations refers to exists
-- Generated from the schema.
SELECT
    child.location_id AS row_key,
    'article_id' AS column_name,
    child.article_id AS refers_to
FROM article_locations AS child
WHERE child.article_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM documents AS parent WHERE parent.article_id = child.article_id)
UNION ALL
SELECT
    child.location_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM article_locations AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)

-- severity: fail
-- title: what articles refers to exists
-- Generated from the schema.
SELECT
    child.article_id AS row_key,
    'article_id' AS column_name,
    child.article_id AS refers_to
FROM articles AS child
WHERE child.article_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM documents AS parent WHERE parent.article_id = child.article_id)
UNION ALL
SELECT
    child.article_id AS row_key,
    'duplicate_of_id' AS column_name,
    child.duplicate_of_id AS refers_to
FROM articles AS child
WHERE child.duplicate_of_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM articles AS parent WHERE parent.article_id = child.duplicate_of_id)
UNION ALL
SELECT
    child.article_id AS row_key,
    'revision_of_id' AS column_name,
    child.revision_of_id AS refers_to
FROM articles AS child
WHERE child.revision_of_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM articles AS parent WHERE parent.article_id = child.revision_of_id)
UNION ALL
SELECT
    child.article_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM articles AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)
UNION ALL
SELECT
    child.article_id AS row_key,
    'source_id' AS column_name,
    child.source_id AS refers_to
FROM articles AS child
WHERE child.source_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM sources AS parent WHERE parent.source_id = child.source_id)

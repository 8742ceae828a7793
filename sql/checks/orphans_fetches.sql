-- severity: fail
-- title: what fetches refers to exists
-- Generated from the schema.
SELECT
    child.url AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM fetches AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)

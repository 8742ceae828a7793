-- severity: fail
-- title: what changes refers to exists
-- Generated from the schema.
SELECT
    child.run_id || '|' || child.table_name || '|' || child.row_key || '|' || child.change AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM changes AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)

-- severity: fail
-- title: what findings refers to exists
-- Generated from the schema.
SELECT
    child.run_id || '|' || child.check_name || '|' || cast(child.position AS varchar) AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM findings AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)

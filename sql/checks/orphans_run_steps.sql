-- severity: fail
-- title: what run_steps refers to exists
-- Generated from the schema.
SELECT
    child.run_id || '|' || child.step AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM run_steps AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)

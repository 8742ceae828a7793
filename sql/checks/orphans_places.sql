-- severity: fail
-- title: what places refers to exists
-- Generated from the schema.
SELECT
    child.place_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM places AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)

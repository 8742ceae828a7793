-- severity: fail
-- title: what decisions refers to exists
-- Generated from the schema.
SELECT
    child.decision_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM decisions AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)

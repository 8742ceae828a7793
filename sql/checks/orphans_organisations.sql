-- severity: fail
-- title: what organisations refers to exists
-- Generated from the schema.
SELECT
    child.organisation_id AS row_key,
    'parent_id' AS column_name,
    child.parent_id AS refers_to
FROM organisations AS child
WHERE child.parent_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM organisations AS parent WHERE parent.organisation_id = child.parent_id)
UNION ALL
SELECT
    child.organisation_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM organisations AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)

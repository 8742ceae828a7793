-- severity: fail
-- title: what offices refers to exists
-- Generated from the schema.
SELECT
    child.office_id AS row_key,
    'organisation_id' AS column_name,
    child.organisation_id AS refers_to
FROM offices AS child
WHERE child.organisation_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM organisations AS parent WHERE parent.organisation_id = child.organisation_id)
UNION ALL
SELECT
    child.office_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM offices AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)

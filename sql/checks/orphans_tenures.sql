-- severity: fail
-- title: what tenures refers to exists
-- Generated from the schema.
SELECT
    child.tenure_id AS row_key,
    'office_id' AS column_name,
    child.office_id AS refers_to
FROM tenures AS child
WHERE child.office_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM offices AS parent WHERE parent.office_id = child.office_id)
UNION ALL
SELECT
    child.tenure_id AS row_key,
    'person_id' AS column_name,
    child.person_id AS refers_to
FROM tenures AS child
WHERE child.person_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM persons AS parent WHERE parent.person_id = child.person_id)
UNION ALL
SELECT
    child.tenure_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM tenures AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)

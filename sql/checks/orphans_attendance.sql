-- severity: fail
-- title: what attendance refers to exists
-- Generated from the schema.
SELECT
    child.attendance_id AS row_key,
    'meeting_id' AS column_name,
    child.meeting_id AS refers_to
FROM attendance AS child
WHERE child.meeting_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM meetings AS parent WHERE parent.meeting_id = child.meeting_id)
UNION ALL
SELECT
    child.attendance_id AS row_key,
    'office_id' AS column_name,
    child.office_id AS refers_to
FROM attendance AS child
WHERE child.office_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM offices AS parent WHERE parent.office_id = child.office_id)
UNION ALL
SELECT
    child.attendance_id AS row_key,
    'organisation_id' AS column_name,
    child.organisation_id AS refers_to
FROM attendance AS child
WHERE child.organisation_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM organisations AS parent WHERE parent.organisation_id = child.organisation_id)
UNION ALL
SELECT
    child.attendance_id AS row_key,
    'person_id' AS column_name,
    child.person_id AS refers_to
FROM attendance AS child
WHERE child.person_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM persons AS parent WHERE parent.person_id = child.person_id)
UNION ALL
SELECT
    child.attendance_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM attendance AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)
UNION ALL
SELECT
    child.attendance_id AS row_key,
    'stands_in_for_id' AS column_name,
    child.stands_in_for_id AS refers_to
FROM attendance AS child
WHERE child.stands_in_for_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM persons AS parent WHERE parent.person_id = child.stands_in_for_id)
UNION ALL
SELECT
    child.attendance_id AS row_key,
    'tenure_id' AS column_name,
    child.tenure_id AS refers_to
FROM attendance AS child
WHERE child.tenure_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM tenures AS parent WHERE parent.tenure_id = child.tenure_id)

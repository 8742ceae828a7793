-- severity: fail
-- title: whoever attends is a person, an organisation, or both
SELECT 'attendance' AS table_name, t.attendance_id AS row_key, t.party_kind, t.capacity
FROM attendance AS t
WHERE t.person_id IS NULL AND t.organisation_id IS NULL
UNION ALL
SELECT 'report_attendance' AS table_name, t.report_attendance_id AS row_key, t.party_kind, t.capacity
FROM report_attendance AS t
WHERE t.person_id IS NULL AND t.organisation_id IS NULL

-- severity: warn
-- title: a person inferred from an office has the tenure that says so
SELECT t.attendance_id, t.meeting_id, t.person_id, t.office_id
FROM attendance AS t
WHERE t.basis = 'office' AND t.person_id IS NOT NULL AND t.tenure_id IS NULL

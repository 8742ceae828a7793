-- severity: fail
-- title: a named person has a row of persons, a delegation or group has none, and the basis says the same
SELECT 'attendance' AS table_name, t.attendance_id AS row_key, t.party_kind, t.basis, t.person_id
FROM attendance AS t
WHERE (t.party_kind = 'person' AND t.person_id IS NULL)
    OR (t.party_kind IN ('delegation', 'group') AND t.person_id IS NOT NULL)
    OR (t.basis = 'named' AND t.person_id IS NULL)
    OR (t.basis = 'delegation' AND t.person_id IS NOT NULL)
UNION ALL
SELECT 'report_attendance' AS table_name, t.report_attendance_id AS row_key, t.party_kind, t.basis, t.person_id
FROM report_attendance AS t
WHERE (t.party_kind = 'person' AND t.person_id IS NULL)
    OR (t.party_kind IN ('delegation', 'group') AND t.person_id IS NOT NULL)
    OR (t.basis = 'named' AND t.person_id IS NULL)
    OR (t.basis = 'delegation' AND t.person_id IS NOT NULL)

-- severity: fail
-- title: words on a party belong to the report that has the party
SELECT e.evidence_id, e.report_id, t.report_id AS report_of_party
FROM evidence AS e
JOIN report_attendance AS t ON t.report_attendance_id = e.report_attendance_id
WHERE e.report_id <> t.report_id OR e.field <> 'attendance'

-- severity: fail
-- title: every party of a report has the words that say so
SELECT t.report_attendance_id, t.report_id, t.person_id, t.organisation_id
FROM report_attendance AS t
WHERE NOT EXISTS (
    SELECT 1
    FROM evidence AS e
    WHERE e.report_attendance_id = t.report_attendance_id AND e.field = 'attendance'
)

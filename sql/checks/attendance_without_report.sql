-- severity: fail
-- title: every party of a meeting is a party of one of its reports
SELECT t.attendance_id, t.meeting_id, t.person_id, t.organisation_id
FROM attendance AS t
WHERE NOT EXISTS (
    SELECT 1
    FROM report_attendance AS ra
    JOIN meeting_reports AS r ON r.report_id = ra.report_id
    WHERE r.meeting_id = t.meeting_id AND ra.person_id = t.person_id
)
    AND NOT EXISTS (
        SELECT 1
        FROM report_attendance AS ra
        JOIN meeting_reports AS r ON r.report_id = ra.report_id
        WHERE r.meeting_id = t.meeting_id
            AND ra.organisation_id = t.organisation_id
            AND ra.person_id IS NULL
            AND (t.person_id IS NULL OR ra.party_kind = 'office')
    )

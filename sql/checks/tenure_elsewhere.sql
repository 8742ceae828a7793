-- severity: fail
-- title: a holder is named from an office only within the span that the tenure is vouched for, and is its holder
SELECT t.report_attendance_id, t.person_id, t.office_id, t.tenure_id, r.date_edtf
FROM report_attendance AS t
JOIN meeting_reports AS r ON r.report_id = t.report_id
JOIN tenures AS s ON s.tenure_id = t.tenure_id
WHERE s.person_id <> t.person_id
    OR (
        t.basis = 'office'
        AND (
            s.start_on > r.date_end_on
            OR (s.end_on IS NOT NULL AND s.end_on < r.date_start_on)
            OR (s.end_on IS NULL AND s.known_until_on < r.date_start_on)
        )
    )

-- Parties that an article names more than once for the same meeting.
WITH named AS (
    SELECT
        ra.report_attendance_id,
        r.article_id,
        r.meeting_id,
        CASE
            WHEN ra.person_id IS NOT NULL THEN 'person:' || ra.person_id
            WHEN ra.party_kind = 'office'
                THEN 'office:' || coalesce(ra.organisation_id, '') || ':' || coalesce(ra.office_id, ra.capacity, '')
            ELSE 'organisation:' || coalesce(ra.organisation_id, '')
        END AS party
    FROM report_attendance AS ra
    JOIN meeting_reports AS r ON r.report_id = ra.report_id AND NOT r.is_rejected AND r.meeting_id IS NOT NULL
    JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
)

SELECT n.report_attendance_id
FROM named AS n
JOIN (
    SELECT article_id, meeting_id, party
    FROM named
    GROUP BY article_id, meeting_id, party
    HAVING count(*) > 1
) AS several ON several.article_id = n.article_id AND several.meeting_id = n.meeting_id AND several.party = n.party
ORDER BY n.report_attendance_id COLLATE "C"

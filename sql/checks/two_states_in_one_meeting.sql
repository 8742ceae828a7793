-- severity: warn
-- title: a person stands for one state at one meeting
SELECT r.meeting_id, t.person_id, min(o.organisation_id) AS one, max(o.organisation_id) AS another
FROM report_attendance AS t
JOIN meeting_reports AS r ON r.report_id = t.report_id
JOIN organisations AS o ON o.organisation_id = t.organisation_id AND o.kind = 'state'
WHERE t.person_id IS NOT NULL AND r.meeting_id IS NOT NULL
GROUP BY r.meeting_id, t.person_id
HAVING count(DISTINCT o.organisation_id) > 1

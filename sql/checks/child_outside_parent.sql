-- severity: warn
-- title: a meeting on the sidelines of another lies within a day of its dates
SELECT m.meeting_id, m.date_edtf, p.meeting_id AS parent_meeting_id, p.date_edtf AS parent_date_edtf
FROM meetings AS m
JOIN meetings AS p ON p.meeting_id = m.parent_meeting_id
WHERE m.date_start_on > p.date_end_on + 1 OR m.date_end_on < p.date_start_on - 1

-- severity: warn
-- title: nobody attended what was not held
SELECT t.attendance_id, t.meeting_id, m.status, t.presence
FROM attendance AS t
JOIN meetings AS m ON m.meeting_id = t.meeting_id
WHERE m.status <> 'held' AND t.presence = 'attended'

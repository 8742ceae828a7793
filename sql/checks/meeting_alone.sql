-- severity: warn
-- title: a meeting without a series has at least one party
SELECT m.meeting_id, m.name, m.date_edtf
FROM meetings AS m
WHERE m.series_id IS NULL AND NOT EXISTS (SELECT 1 FROM attendance AS t WHERE t.meeting_id = m.meeting_id)

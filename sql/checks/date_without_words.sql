-- severity: warn
-- title: every date that an article states has the words that say so
SELECT r.report_id, r.date_edtf, r.date_basis
FROM meeting_reports AS r
WHERE r.date_source = 'stated'
    AND NOT EXISTS (SELECT 1 FROM evidence AS e WHERE e.report_id = r.report_id AND e.field = 'date')

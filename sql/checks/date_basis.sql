-- severity: warn
-- title: a date has a basis and a source, and none has none
SELECT
    'meetings' AS table_name,
    m.meeting_id AS row_key,
    m.date_edtf,
    m.date_basis,
    cast(NULL AS varchar) AS date_source
FROM meetings AS m
WHERE (m.date_edtf IS NULL) <> (m.date_basis = 'none')
UNION ALL
SELECT 'meeting_reports' AS table_name, r.report_id AS row_key, r.date_edtf, r.date_basis, r.date_source
FROM meeting_reports AS r
WHERE (r.date_edtf IS NULL) <> (r.date_basis = 'none') OR (r.date_edtf IS NULL) <> (r.date_source = 'none')

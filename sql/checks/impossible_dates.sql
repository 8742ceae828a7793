-- severity: fail
-- title: nothing lies before 1900, and no report of a held meeting dates it after the article, time zones aside
SELECT 'articles' AS table_name, a.article_id AS row_key, a.published_edtf AS edtf, 'before 1900' AS fault
FROM articles AS a
WHERE a.published_start_on < DATE '1900-01-01' OR a.published_end_on < DATE '1900-01-01'
UNION ALL
SELECT 'meetings' AS table_name, m.meeting_id AS row_key, m.date_edtf AS edtf, 'before 1900' AS fault
FROM meetings AS m
WHERE m.date_start_on < DATE '1900-01-01' OR m.date_end_on < DATE '1900-01-01'
UNION ALL
SELECT 'meeting_reports' AS table_name, r.report_id AS row_key, r.date_edtf AS edtf, 'held after the article' AS fault
FROM meeting_reports AS r
JOIN articles AS a ON a.article_id = r.article_id
WHERE r.status = 'held' AND r.date_start_on > a.published_end_on + 1

-- severity: fail
-- title: bounds of a date are in order, stand wherever an EDTF text does, and equal it where it is one day
SELECT d.table_name, d.row_key, d.edtf, d.start_on, d.end_on
FROM (
    SELECT
        'meetings' AS table_name,
        meeting_id AS row_key,
        date_edtf AS edtf,
        date_start_on AS start_on,
        date_end_on AS end_on
    FROM meetings
    UNION ALL
    SELECT
        'meeting_reports' AS table_name,
        report_id AS row_key,
        date_edtf AS edtf,
        date_start_on AS start_on,
        date_end_on AS end_on
    FROM meeting_reports
    UNION ALL
    SELECT
        'articles' AS table_name,
        article_id AS row_key,
        published_edtf AS edtf,
        published_start_on AS start_on,
        published_end_on AS end_on
    FROM articles
) AS d
WHERE d.start_on > d.end_on
    OR (d.edtf IS NOT NULL AND d.start_on IS NULL AND d.end_on IS NULL)
    OR (
        length(d.edtf) = 10 AND d.edtf NOT LIKE '%X%' AND d.edtf NOT LIKE '%/%' AND d.edtf NOT LIKE '%.%'
        AND (cast(d.start_on AS varchar) IS DISTINCT FROM d.edtf OR cast(d.end_on AS varchar) IS DISTINCT FROM d.edtf)
    )

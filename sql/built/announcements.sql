-- Meetings that articles announced while they were still ahead, each with what the first announcement said.
SELECT meeting_id, announced_on, date_edtf, day_on, plan_count
FROM (
    SELECT
        r.meeting_id,
        CASE WHEN a.published_basis = 'explicit' THEN a.published_end_on END AS announced_on,
        r.date_edtf,
        CASE WHEN r.date_start_on = r.date_end_on THEN r.date_start_on END AS day_on,
        count(*) OVER (PARTITION BY r.meeting_id) AS plan_count,
        row_number() OVER (
            PARTITION BY r.meeting_id
            ORDER BY
                CASE WHEN a.published_basis = 'explicit' THEN a.published_end_on END NULLS LAST,
                r.report_id COLLATE "C"
        ) AS position
    FROM meeting_reports AS r
    JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
    WHERE r.status = 'planned' AND NOT r.is_rejected AND r.meeting_id IS NOT NULL
) AS announced
WHERE position = 1
ORDER BY meeting_id COLLATE "C"

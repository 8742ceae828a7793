-- Meetings that a single independent source reports, each with the article that speaks for it: one that is no copy, of
-- the earliest day.
SELECT meeting_id, article_id
FROM (
    SELECT
        r.meeting_id,
        a.article_id,
        row_number() OVER (
            PARTITION BY r.meeting_id
            ORDER BY
                CASE WHEN a.duplicate_of_id IS NULL THEN 1 ELSE 2 END,
                a.published_end_on NULLS LAST,
                a.article_uri COLLATE "C"
        ) AS position
    FROM meeting_reports AS r
    JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
    JOIN meetings AS m ON m.meeting_id = r.meeting_id AND m.source_count = 1
    WHERE NOT r.is_rejected
) AS told
WHERE position = 1
ORDER BY article_id COLLATE "C", meeting_id COLLATE "C"

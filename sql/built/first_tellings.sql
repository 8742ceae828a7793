-- The first day on which each publisher told of a held meeting that it had been held, where both days are known.
WITH told AS (
    SELECT
        r.meeting_id,
        a.source_id,
        min(a.published_end_on) AS reported_on
    FROM meeting_reports AS r
    JOIN articles AS a
        ON a.article_id = r.article_id
        AND a.is_current
        AND a.duplicate_of_id IS NULL
        AND a.source_id IS NOT NULL
        AND a.published_basis = 'explicit'
        AND a.published_start_on = a.published_end_on
    JOIN meetings AS m
        ON m.meeting_id = r.meeting_id
        AND m.status = 'held'
        AND m.date_end_on - m.date_start_on < 7
        AND m.date_start_on <= a.published_end_on
    WHERE r.status = 'held' AND NOT r.is_rejected
    GROUP BY r.meeting_id, a.source_id
)

SELECT
    meeting_id,
    source_id,
    reported_on,
    reported_on = min(reported_on) OVER (PARTITION BY meeting_id) AS is_first,
    count(*) OVER (PARTITION BY meeting_id) AS publisher_count
FROM told
ORDER BY source_id COLLATE "C", meeting_id COLLATE "C"

-- Fields on which the reports of one meeting contradict one another: few meetings, found by comparing all reports.
WITH spread AS (
    SELECT
        r.meeting_id,
        min(r.status) FILTER (WHERE r.status <> 'planned') <> max(r.status) FILTER (WHERE r.status <> 'planned')
            AS is_status,
        min(r.channel) FILTER (WHERE r.channel <> 'unknown') <> max(r.channel) FILTER (WHERE r.channel <> 'unknown')
            AS is_channel,
        min(r.format) <> max(r.format) AS is_format,
        min(r.level) FILTER (WHERE r.level <> 'unknown') <> max(r.level) FILTER (WHERE r.level <> 'unknown') AS is_level,
        max(r.date_start_on) > min(r.date_end_on) AS is_date,
        min(p.city) <> max(p.city) AS is_city,
        min(p.country_code) <> max(p.country_code) AS is_country
    FROM meeting_reports AS r
    JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
    JOIN meetings AS m ON m.meeting_id = r.meeting_id AND m.report_count > 1
    LEFT JOIN places AS p ON p.place_id = r.place_id
    WHERE NOT r.is_rejected
    GROUP BY r.meeting_id
)

SELECT meeting_id, field
FROM (
    SELECT meeting_id, 'status' AS field FROM spread WHERE is_status
    UNION ALL
    SELECT meeting_id, 'channel' AS field FROM spread WHERE is_channel
    UNION ALL
    SELECT meeting_id, 'format' AS field FROM spread WHERE is_format
    UNION ALL
    SELECT meeting_id, 'level' AS field FROM spread WHERE is_level
    UNION ALL
    SELECT meeting_id, 'date' AS field FROM spread WHERE is_date
    UNION ALL
    SELECT meeting_id, 'city' AS field FROM spread WHERE is_city
    UNION ALL
    SELECT meeting_id, 'country' AS field FROM spread WHERE is_country
) AS disputed
ORDER BY field COLLATE "C", meeting_id COLLATE "C"

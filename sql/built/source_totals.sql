-- What each publisher reports in all, near copies left out.
SELECT
    a.source_id,
    count(*) FILTER (WHERE NOT r.is_rejected) AS report_count,
    count(*) FILTER (WHERE r.is_rejected) AS rejected_count,
    count(DISTINCT r.meeting_id) FILTER (WHERE NOT r.is_rejected) AS meeting_count,
    count(DISTINCT r.meeting_id) FILTER (WHERE NOT r.is_rejected AND m.source_count = 1) AS exclusive_count,
    count(*) FILTER (WHERE NOT r.is_rejected AND r.date_basis <> 'none') AS dated_count,
    count(*) FILTER (WHERE NOT r.is_rejected AND r.date_start_on = r.date_end_on) AS exact_date_count,
    count(*) FILTER (WHERE NOT r.is_rejected AND r.place_id IS NOT NULL) AS placed_count,
    count(*) FILTER (WHERE NOT r.is_rejected AND r.channel <> 'unknown') AS channel_count,
    count(*) FILTER (WHERE NOT r.is_rejected AND r.level <> 'unknown') AS level_count,
    count(*) FILTER (WHERE NOT r.is_rejected AND r.salience = 'passing') AS passing_count,
    count(*) FILTER (
        WHERE NOT r.is_rejected AND (r.date_start_on > m.date_end_on OR r.date_end_on < m.date_start_on)
    ) AS contradicted_count,
    cast(
        round(cast(avg(CASE WHEN NOT r.is_rejected THEN r.join_score END) AS numeric(9, 6)), 3) AS double precision
    ) AS mean_join_score
FROM meeting_reports AS r
JOIN articles AS a ON a.article_id = r.article_id AND a.is_current AND a.duplicate_of_id IS NULL
LEFT JOIN meetings AS m ON m.meeting_id = r.meeting_id
WHERE a.source_id IS NOT NULL
GROUP BY a.source_id
ORDER BY a.source_id COLLATE "C"

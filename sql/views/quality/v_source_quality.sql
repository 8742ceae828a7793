-- How much do the reports of each publisher say, and how well do they agree with what others say?
--
-- One row per publisher with a report of a meeting.
--
-- Near copies of other articles and articles without a known publisher are left out. All shares are of the reports that no
-- decision rejects, 0 to 1.
--
--   source_id           Key of the publisher.
--   source_name         Its name.
--   report_count        Reports, those rejected by a decision left out.
--   rejected_count      Reports rejected by a decision.
--   dated_share         Those that date the meeting at all, be it by inference.
--   exact_date_share    Those that date it to the day.
--   placed_share        Those that say where it was.
--   channel_share       Those that tell how it was held.
--   level_share         Those that tell at which level.
--   passing_share       Those that mention it in passing.
--   contradicted_share  Those whose date cannot be that of the merged meeting.
--   mean_join_score     Mean of how well they fit their meetings, 0 to 1, three decimals.
--
-- Example: SELECT source_name, report_count, exact_date_share FROM v_source_quality WHERE report_count >= 10
SELECT
    s.source_id,
    s.name AS source_name,
    count(*) FILTER (WHERE NOT r.is_rejected) AS report_count,
    count(*) FILTER (WHERE r.is_rejected) AS rejected_count,
    cast(count(*) FILTER (WHERE NOT r.is_rejected AND r.date_basis <> 'none') AS double precision)
    / nullif(count(*) FILTER (WHERE NOT r.is_rejected), 0) AS dated_share,
    cast(count(*) FILTER (WHERE NOT r.is_rejected AND r.date_start_on = r.date_end_on) AS double precision)
    / nullif(count(*) FILTER (WHERE NOT r.is_rejected), 0) AS exact_date_share,
    cast(count(*) FILTER (WHERE NOT r.is_rejected AND r.place_id IS NOT NULL) AS double precision)
    / nullif(count(*) FILTER (WHERE NOT r.is_rejected), 0) AS placed_share,
    cast(count(*) FILTER (WHERE NOT r.is_rejected AND r.channel <> 'unknown') AS double precision)
    / nullif(count(*) FILTER (WHERE NOT r.is_rejected), 0) AS channel_share,
    cast(count(*) FILTER (WHERE NOT r.is_rejected AND r.level <> 'unknown') AS double precision)
    / nullif(count(*) FILTER (WHERE NOT r.is_rejected), 0) AS level_share,
    cast(count(*) FILTER (WHERE NOT r.is_rejected AND r.salience = 'passing') AS double precision)
    / nullif(count(*) FILTER (WHERE NOT r.is_rejected), 0) AS passing_share,
    cast(
        count(*) FILTER (
            WHERE NOT r.is_rejected AND (r.date_start_on > m.date_end_on OR r.date_end_on < m.date_start_on)
        ) AS double precision
    )
    / nullif(count(*) FILTER (WHERE NOT r.is_rejected), 0) AS contradicted_share,
    cast(
        round(cast(avg(CASE WHEN NOT r.is_rejected THEN r.join_score END) AS numeric(9, 6)), 3) AS double precision
    ) AS mean_join_score
FROM meeting_reports AS r
JOIN articles AS a ON a.article_id = r.article_id AND a.is_current AND a.duplicate_of_id IS NULL
JOIN sources AS s ON s.source_id = a.source_id
LEFT JOIN meetings AS m ON m.meeting_id = r.meeting_id
GROUP BY s.source_id, s.name

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
    t.report_count,
    t.rejected_count,
    cast(t.dated_count AS double precision) / nullif(t.report_count, 0) AS dated_share,
    cast(t.exact_date_count AS double precision) / nullif(t.report_count, 0) AS exact_date_share,
    cast(t.placed_count AS double precision) / nullif(t.report_count, 0) AS placed_share,
    cast(t.channel_count AS double precision) / nullif(t.report_count, 0) AS channel_share,
    cast(t.level_count AS double precision) / nullif(t.report_count, 0) AS level_share,
    cast(t.passing_count AS double precision) / nullif(t.report_count, 0) AS passing_share,
    cast(t.contradicted_count AS double precision) / nullif(t.report_count, 0) AS contradicted_share,
    t.mean_join_score
FROM source_totals AS t
JOIN sources AS s ON s.source_id = t.source_id

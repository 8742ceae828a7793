-- Of the meetings announced for a month, how many were held, postponed, cancelled, or never heard of again?
--
-- One row per month and level for which meetings were announced.
--
-- A meeting counts in the month that it has now (see v_meetings); those whose date is too uncertain stand in rows
-- without a month. Only meetings that some article announced: one that was first reported when it was over is no plan.
--
--   month_on         First day of the month; null where the date is too uncertain for one.
--   level            leader, minister, ambassador, official or unknown.
--   announced_count  Meetings announced.
--   held_count       Held since.
--   postponed_count  Postponed.
--   cancelled_count  Cancelled.
--   overdue_count    Past, without any report that they were held.
--   ahead_count      Still ahead of "now" (see v_now), or without a date.
--   held_share       Held among those that are not ahead, 0 to 1; null where all are.
--
-- Example: SELECT month_on, announced_count, held_count, cancelled_count FROM v_plan_outcomes WHERE level = 'leader'
SELECT
    p.month_on,
    p.level,
    count(*) AS announced_count,
    count(*) FILTER (WHERE p.outcome = 'held') AS held_count,
    count(*) FILTER (WHERE p.outcome = 'postponed') AS postponed_count,
    count(*) FILTER (WHERE p.outcome = 'cancelled') AS cancelled_count,
    count(*) FILTER (WHERE p.outcome = 'overdue') AS overdue_count,
    count(*) FILTER (WHERE p.outcome = 'ahead') AS ahead_count,
    cast(count(*) FILTER (WHERE p.outcome = 'held') AS double precision)
    / nullif(count(*) FILTER (WHERE p.outcome <> 'ahead'), 0) AS held_share
FROM v_plans AS p
GROUP BY p.month_on, p.level

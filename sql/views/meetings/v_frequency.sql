-- How many meetings were held, month by month, at which level, through which channel, in which format?
--
-- One row per month, level, channel and format in which a meeting was held.
--
-- Only held meetings. A meeting counts once, in the month that v_meetings gives it; those whose date is too uncertain
-- stand in rows without a month, those too uncertain for a year in rows without a year.
--
--   month_on             First day of the month; null where the date is too uncertain for one.
--   year                 Year; null where the date is too uncertain for one.
--   level                leader, minister, ambassador, official or unknown.
--   channel              in_person, video, phone, hybrid or unknown.
--   format               bilateral, plurilateral or plenary.
--   meeting_count        Meetings held.
--   exact_date_count     Those known to the day.
--   inferred_date_count  Those whose date was inferred.
--   confirmed_count      Those that at least two independent sources report.
--
-- Example: SELECT month_on, sum(meeting_count) FROM v_frequency WHERE level = 'leader' GROUP BY 1 ORDER BY 1
SELECT
    m.month_on,
    m.year,
    m.level,
    m.channel,
    m.format,
    count(*) AS meeting_count,
    count(*) FILTER (WHERE m.is_exact_date) AS exact_date_count,
    count(*) FILTER (WHERE m.date_basis = 'inferred') AS inferred_date_count,
    count(*) FILTER (WHERE m.source_count > 1) AS confirmed_count
FROM v_meeting_facts AS m
WHERE m.status = 'held'
GROUP BY m.month_on, m.year, m.level, m.channel, m.format

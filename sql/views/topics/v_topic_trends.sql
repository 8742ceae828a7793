-- What do they talk about, month by month?
--
-- One row per subject and month in which it was discussed at a held meeting.
--
-- A meeting counts in the month that v_meetings gives it; those whose date is too uncertain stand in rows without a
-- month. A subject is a phrase as articles put it: what is worded differently stands apart.
--
--   topic_id       Key of the subject.
--   topic_name     Short noun phrase.
--   month_on       First day of the month; null where the date is too uncertain for one.
--   year           Year; null where the date is too uncertain for one.
--   meeting_count  Held meetings at which it was discussed.
--   leader_count   Those at the level of leaders.
--   report_count   Reports that say so.
--
-- Example: SELECT month_on, meeting_count FROM v_topic_trends WHERE topic_name = 'grain exports' ORDER BY month_on
SELECT
    t.topic_id,
    t.topic_name,
    t.month_on,
    t.year,
    count(*) AS meeting_count,
    count(*) FILTER (WHERE t.level = 'leader') AS leader_count,
    cast(sum(t.report_count) AS bigint) AS report_count
FROM v_meeting_topics AS t
WHERE t.status = 'held'
GROUP BY t.topic_id, t.topic_name, t.month_on, t.year

-- Which persons used to meet and have gone silent?
--
-- One row per pair of persons that has been silent for longer than ever since it began to meet.
--
-- Silent are pairs with at least three meetings that are dated to a month, whose last one lies at least 180 days back, and
-- further back than the longest gap between any two before. Pairs that always represented the same organisation are left
-- out. A meeting too uncertain to be dated may be later than the last one: see undated_count. A person who left office
-- falls silent, too.
--
--   person_a_id       Key of the one.
--   person_a_name     Name of the one.
--   person_b_id       Key of the other.
--   person_b_name     Name of the other.
--   last_on           Last day on which their last meeting can have ended.
--   silent_days       Days from then to "now" (see v_now).
--   longest_gap_days  Longest gap before.
--   meeting_count     Meetings held.
--   undated_count     Those whose date is too uncertain for a month.
--   highest_level     Highest level of their meetings: leader, minister, ambassador, official or unknown.
--   last_meeting_id   Their last meeting.
--
-- Example: SELECT person_b_name, last_on, silent_days FROM v_person_silence WHERE person_a_id = 'jane-doe'
SELECT
    e.person_a_id,
    e.person_a_name,
    e.person_b_id,
    e.person_b_name,
    e.last_on,
    e.silent_days,
    e.longest_gap_days,
    e.meeting_count,
    e.meeting_count - e.dated_count AS undated_count,
    e.highest_level,
    e.last_meeting_id
FROM v_person_engagement AS e
WHERE e.dated_count >= 3
    AND e.silent_days >= 180
    AND e.silent_days > e.longest_gap_days
    AND e.same_side_count < e.meeting_count

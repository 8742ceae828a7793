-- Which pairs of states used to meet and have gone silent?
--
-- One row per pair of states that has been silent for longer than ever since it began to meet.
--
-- Silent are pairs with at least three meetings that are dated to a month, whose last one lies at least 180 days back, and
-- further back than the longest gap between any two before. A meeting too uncertain to be dated may be later than the
-- last one: see undated_count.
--
--   state_a_id        The one: ISO 3166-1 alpha-2, or a code of the reference tables.
--   state_a_name      Name of the one.
--   state_b_id        The other.
--   state_b_name      Name of the other.
--   last_on           Last day on which their last meeting can have ended.
--   silent_days       Days from then to "now" (see v_now).
--   longest_gap_days  Longest gap before.
--   meeting_count     Meetings held.
--   undated_count     Those whose date is too uncertain for a month.
--   highest_level     Highest level at which they met: leader, minister, ambassador, official or unknown.
--   last_meeting_id   Their last meeting.
--
-- Example: SELECT state_a_name, state_b_name, silent_days FROM v_state_silence WHERE highest_level = 'leader'
SELECT
    e.state_a_id,
    e.state_a_name,
    e.state_b_id,
    e.state_b_name,
    e.last_on,
    e.silent_days,
    e.longest_gap_days,
    e.meeting_count,
    e.meeting_count - e.dated_count AS undated_count,
    e.highest_level,
    e.last_meeting_id
FROM v_state_engagement AS e
WHERE e.dated_count >= 3 AND e.silent_days >= 180 AND e.silent_days > e.longest_gap_days

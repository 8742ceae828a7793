-- How closely are two states engaged: how often did they meet, since when, when last, at which level?
--
-- One row per pair of states that met.
--
-- Only held meetings at which both were represented (as in v_state_dyads). Each pair stands once, the smaller state_id
-- first. First, last and gap look at the meetings whose date is certain enough for a month (see v_meetings): those of
-- dated_count. A bilateral on the sidelines of a summit counts beside the summit; to leave out pairs that met in wider
-- rounds only, ask for bilateral_count > 0.
--
--   state_a_id        The one: ISO 3166-1 alpha-2, or a code of the reference tables.
--   state_a_name      Name of the one.
--   state_b_id        The other.
--   state_b_name      Name of the other.
--   meeting_count     Meetings held.
--   bilateral_count   Bilateral ones among them.
--   in_person_count   Those that were no calls.
--   dated_count       Those whose date is certain enough for a month.
--   first_on          First day on which the first of these can have begun; null where there is none.
--   last_on           Last day on which the last of these can have ended; null where there is none.
--   longest_gap_days  Most days from the end of one of these to the beginning of the next; null below two.
--   silent_days       Days from last_on to "now" (see v_now), 0 where that lies ahead; null where either is not known.
--   highest_level     Highest level at which they met: leader, minister, ambassador, official or unknown.
--   first_meeting_id  The first of these meetings; null where there is none.
--   last_meeting_id   The last of these meetings; null where there is none.
--
-- Example: SELECT * FROM v_state_engagement WHERE state_a_id = 'GR' AND state_b_id = 'TR'
SELECT
    s.state_a_id,
    a.name AS state_a_name,
    s.state_b_id,
    b.name AS state_b_name,
    s.meeting_count,
    s.bilateral_count,
    s.in_person_count,
    s.dated_count,
    s.first_on,
    s.last_on,
    s.longest_gap_days,
    CASE WHEN n.now_on >= s.last_on THEN n.now_on - s.last_on WHEN n.now_on < s.last_on THEN 0 END AS silent_days,
    s.highest_level,
    s.first_meeting_id,
    s.last_meeting_id
FROM state_pairs AS s
JOIN organisations AS a ON a.organisation_id = s.state_a_id
JOIN organisations AS b ON b.organisation_id = s.state_b_id
CROSS JOIN v_now AS n

-- How closely are two persons engaged: how often did they meet, since when, when last, at which level?
--
-- One row per pair of persons who met.
--
-- Only held meetings that both attended (as in v_dyads). Each pair stands once, the smaller person_id first; to look from
-- one person's side, take v_person_counterparts. First, last and gap look at the meetings whose date is certain enough
-- for a month (see v_meetings): those of dated_count. Colleagues who travel together meet others, not each other: they
-- are the pairs whose same_side_count equals meeting_count.
--
--   person_a_id       Key of the one.
--   person_a_name     Name of the one.
--   person_b_id       Key of the other.
--   person_b_name     Name of the other.
--   meeting_count     Meetings held.
--   bilateral_count   Bilateral ones among them.
--   same_side_count   Those at which both represented the same organisation.
--   dated_count       Those whose date is certain enough for a month.
--   first_on          First day on which the first of these can have begun; null where there is none.
--   last_on           Last day on which the last of these can have ended; null where there is none.
--   longest_gap_days  Most days from the end of one of these to the beginning of the next; null below two.
--   silent_days       Days from last_on to "now" (see v_now), 0 where that lies ahead; null where either is not known.
--   highest_level     Highest level of their meetings: leader, minister, ambassador, official or unknown.
--   first_meeting_id  The first of these meetings; null where there is none.
--   last_meeting_id   The last of these meetings; null where there is none.
--
-- Example: SELECT person_b_name, meeting_count, last_on FROM v_person_engagement WHERE person_a_id = 'jane-doe'
SELECT
    s.person_a_id,
    a.name AS person_a_name,
    s.person_b_id,
    b.name AS person_b_name,
    s.meeting_count,
    s.bilateral_count,
    s.same_side_count,
    s.dated_count,
    s.first_on,
    s.last_on,
    s.longest_gap_days,
    CASE WHEN n.now_on >= s.last_on THEN n.now_on - s.last_on WHEN n.now_on < s.last_on THEN 0 END AS silent_days,
    s.highest_level,
    s.first_meeting_id,
    s.last_meeting_id
FROM person_pairs AS s
JOIN persons AS a ON a.person_id = s.person_a_id
JOIN persons AS b ON b.person_id = s.person_b_id
CROSS JOIN v_now AS n

-- Whom did a person meet, how often, and when last?
--
-- One row per person and counterpart: each pair of v_person_engagement twice, seen from either side.
--
-- Pairs that always represented the same organisation are left out. Sums over all rows count every meeting twice.
--
--   person_id         Who.
--   person_name       Display name.
--   counterpart_id    Whom the person met.
--   counterpart_name  Name of the counterpart.
--   meeting_count     Held meetings that both attended.
--   bilateral_count   Bilateral ones among them.
--   first_on          First day on which the first dated one can have begun; null where none is dated.
--   last_on           Last day on which the last dated one can have ended; null where none is dated.
--   highest_level     Highest level of their meetings: leader, minister, ambassador, official or unknown.
--   last_meeting_id   Their last dated meeting; null where none is dated.
--
-- Example: SELECT counterpart_name, meeting_count, last_on FROM v_person_counterparts WHERE person_id = 'jane-doe'
SELECT
    p.person_id,
    p.name AS person_name,
    c.person_id AS counterpart_id,
    c.name AS counterpart_name,
    s.meeting_count,
    s.bilateral_count,
    s.first_on,
    s.last_on,
    s.highest_level,
    s.last_meeting_id
FROM person_pairs AS s
JOIN persons AS p ON p.person_id = s.person_a_id
JOIN persons AS c ON c.person_id = s.person_b_id
WHERE s.same_side_count < s.meeting_count
UNION ALL
SELECT
    p.person_id,
    p.name AS person_name,
    c.person_id AS counterpart_id,
    c.name AS counterpart_name,
    s.meeting_count,
    s.bilateral_count,
    s.first_on,
    s.last_on,
    s.highest_level,
    s.last_meeting_id
FROM person_pairs AS s
JOIN persons AS p ON p.person_id = s.person_b_id
JOIN persons AS c ON c.person_id = s.person_a_id
WHERE s.same_side_count < s.meeting_count

-- When and how did two persons meet for the first time?
--
-- One row per pair of persons with a meeting that is dated to a month: the first of them.
--
-- First among the meetings that the warehouse knows of. A meeting too uncertain to be dated may be earlier: see
-- undated_count. Pairs that always represented the same organisation are left out.
--
--   person_a_id    Key of the one.
--   person_a_name  Name of the one.
--   person_b_id    Key of the other.
--   person_b_name  Name of the other.
--   meeting_id     Key of the meeting.
--   meeting_label  Name of the meeting, or what stands for it.
--   date_edtf      Date of the meeting, EDTF.
--   date_start_on  First day it can have begun.
--   year           Year that it counts in.
--   channel        in_person, video, phone, hybrid or unknown.
--   format         bilateral, plurilateral or plenary.
--   level          leader, minister, ambassador, official or unknown.
--   city           City; null for a call or where not known.
--   country_code   Country of the place; null where not known.
--   later_count    Meetings of the two since, those without a date included.
--   undated_count  Meetings of the two whose date is too uncertain for a month.
--
-- Example: SELECT date_edtf, person_b_name, city FROM v_person_first_meetings WHERE person_a_id = 'jane-doe'
SELECT
    s.person_a_id,
    a.name AS person_a_name,
    s.person_b_id,
    b.name AS person_b_name,
    m.meeting_id,
    m.label AS meeting_label,
    m.date_edtf,
    m.date_start_on,
    m.year,
    m.channel,
    m.format,
    m.level,
    l.city,
    l.country_code,
    s.meeting_count - 1 AS later_count,
    s.meeting_count - s.dated_count AS undated_count
FROM person_pairs AS s
JOIN v_meeting_facts AS m ON m.meeting_id = s.first_meeting_id
LEFT JOIN places AS l ON l.place_id = m.place_id
JOIN persons AS a ON a.person_id = s.person_a_id
JOIN persons AS b ON b.person_id = s.person_b_id
WHERE s.same_side_count < s.meeting_count

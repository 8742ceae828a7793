-- When and how did two states meet for the first time?
--
-- One row per pair of states with a meeting that is dated to a month: the first of them.
--
-- First among the meetings that the warehouse knows of. A meeting too uncertain to be dated may be earlier: see
-- undated_count.
--
--   state_a_id     The one: ISO 3166-1 alpha-2, or a code of the reference tables.
--   state_a_name   Name of the one.
--   state_b_id     The other.
--   state_b_name   Name of the other.
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
-- Example: SELECT date_edtf, state_a_name, state_b_name FROM v_state_first_meetings WHERE year = 2024
SELECT
    s.state_a_id,
    a.name AS state_a_name,
    s.state_b_id,
    b.name AS state_b_name,
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
FROM state_pairs AS s
JOIN v_meeting_facts AS m ON m.meeting_id = s.first_meeting_id
LEFT JOIN places AS l ON l.place_id = m.place_id
JOIN organisations AS a ON a.organisation_id = s.state_a_id
JOIN organisations AS b ON b.organisation_id = s.state_b_id

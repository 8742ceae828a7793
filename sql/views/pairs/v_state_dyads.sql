-- Which states met each other?
--
-- One row per held meeting and pair of states that were represented at it.
--
-- A state is represented by its own delegation, by a person who stands for it, or by its ministry, agency or mission.
-- Each pair stands once, the smaller state_id first. Bodies are not counted as their members: see v_body_attendance.
--
--   meeting_id     Key of the meeting.
--   state_a_id     The one: ISO 3166-1 alpha-2, or a code of the reference tables.
--   state_a_name   Name of the one.
--   state_b_id     The other.
--   state_b_name   Name of the other.
--   meeting_label  Name of the meeting, or what stands for it.
--   date_edtf      Date of the meeting, EDTF; null where nothing can be said.
--   date_start_on  First day it can have begun; null where unbounded.
--   date_end_on    Last day it can have ended; null where unbounded.
--   year           Year that it counts in; null where its date is too uncertain for one.
--   channel        in_person, video, phone, hybrid or unknown.
--   format         bilateral, plurilateral or plenary.
--   level          leader, minister, ambassador, official or unknown.
--
-- Example: SELECT date_edtf, meeting_label FROM v_state_dyads WHERE state_a_id = 'GR' AND state_b_id = 'TR'
SELECT
    m.meeting_id,
    a.state_id AS state_a_id,
    one.name AS state_a_name,
    b.state_id AS state_b_id,
    other.name AS state_b_name,
    m.label AS meeting_label,
    m.date_edtf,
    m.date_start_on,
    m.date_end_on,
    m.year,
    m.channel,
    m.format,
    m.level
FROM meeting_states AS a
JOIN meeting_states AS b ON b.meeting_id = a.meeting_id AND a.state_id COLLATE "C" < b.state_id COLLATE "C"
JOIN v_meeting_facts AS m ON m.meeting_id = a.meeting_id
JOIN organisations AS one ON one.organisation_id = a.state_id
JOIN organisations AS other ON other.organisation_id = b.state_id

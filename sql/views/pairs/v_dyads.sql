-- Who met whom?
--
-- One row per held meeting and pair of persons who attended it.
--
-- Each pair stands once, the smaller person_id first. Plenaries count: filter on format to leave them out.
--
--   meeting_id           Key of the meeting.
--   person_a_id          Key of the one.
--   person_a_name        Name of the one.
--   organisation_a_id    What the one represents; null where not known.
--   organisation_a_name  Its name; null where not known.
--   person_b_id          Key of the other.
--   person_b_name        Name of the other.
--   organisation_b_id    What the other represents; null where not known.
--   organisation_b_name  Its name; null where not known.
--   is_same_side         True where both represent the same organisation.
--   meeting_label        Name of the meeting, or what stands for it.
--   date_edtf            Date of the meeting, EDTF; null where nothing can be said.
--   date_start_on        First day it can have begun; null where unbounded.
--   date_end_on          Last day it can have ended; null where unbounded.
--   year                 Year that it counts in; null where its date is too uncertain for one.
--   channel              in_person, video, phone, hybrid or unknown.
--   format               bilateral, plurilateral or plenary.
--   level                leader, minister, ambassador, official or unknown.
--   confidence           0 to 1: the lesser of the two.
--
-- Example: SELECT person_b_name, date_edtf FROM v_dyads WHERE person_a_id = 'jane-doe' AND NOT is_same_side
SELECT
    m.meeting_id,
    a.person_id AS person_a_id,
    pa.name AS person_a_name,
    a.organisation_id AS organisation_a_id,
    oa.name AS organisation_a_name,
    b.person_id AS person_b_id,
    pb.name AS person_b_name,
    b.organisation_id AS organisation_b_id,
    ob.name AS organisation_b_name,
    coalesce(a.organisation_id = b.organisation_id, FALSE) AS is_same_side,
    m.label AS meeting_label,
    m.date_edtf,
    m.date_start_on,
    m.date_end_on,
    m.year,
    m.channel,
    m.format,
    m.level,
    CASE WHEN a.confidence < b.confidence THEN a.confidence ELSE b.confidence END AS confidence
FROM attendance AS a
JOIN attendance AS b
    ON b.meeting_id = a.meeting_id
    AND a.person_id COLLATE "C" < b.person_id COLLATE "C"
    AND b.presence = 'attended'
JOIN v_meeting_facts AS m ON m.meeting_id = a.meeting_id
JOIN persons AS pa ON pa.person_id = a.person_id
JOIN persons AS pb ON pb.person_id = b.person_id
LEFT JOIN organisations AS oa ON oa.organisation_id = a.organisation_id
LEFT JOIN organisations AS ob ON ob.organisation_id = b.organisation_id
WHERE m.status = 'held' AND a.presence = 'attended'

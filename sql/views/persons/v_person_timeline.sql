-- What did a person do, day by day: which meetings, where, in which office, with whom?
--
-- One row per person and meeting that the person attended, was expected at, invited to, or absent from.
--
--   person_id          Who.
--   person_name        Display name.
--   date_edtf          Date of the meeting, EDTF; null where nothing can be said.
--   date_start_on      First day it can have begun; null where unbounded.
--   date_end_on        Last day it can have ended; null where unbounded.
--   year               Year that it counts in; null where its date is too uncertain for one.
--   meeting_id         Key of the meeting.
--   meeting_label      Name of the meeting, or what stands for it.
--   status             held, planned, cancelled or postponed.
--   channel            in_person, video, phone, hybrid or unknown.
--   format             bilateral, plurilateral or plenary.
--   level              Highest level that took part: leader, minister, ambassador, official or unknown.
--   city               City; null for a call or where not known.
--   country_code       Country of the place; null where not known.
--   organisation_name  What the person represented; null where not known.
--   capacity           Office, as said; null where not said.
--   office_title       Office held on that date; null where not known.
--   role               chair, host, mediator, observer or participant.
--   presence           attended, expected, invited or absent.
--   basis              named, or office (inferred from the office).
--   parties            All persons and delegations that took part or were expected, parted by "; "; null where there are
--                      none.
--
-- Example: SELECT date_edtf, meeting_label, parties FROM v_person_timeline WHERE person_id = 'jane-doe' AND year = 2024
SELECT
    t.person_id,
    p.name AS person_name,
    m.date_edtf,
    m.date_start_on,
    m.date_end_on,
    m.year,
    m.meeting_id,
    m.label AS meeting_label,
    m.status,
    m.channel,
    m.format,
    m.level,
    l.city,
    l.country_code,
    o.name AS organisation_name,
    t.capacity,
    f.title AS office_title,
    t.role,
    t.presence,
    t.basis,
    around.parties
FROM attendance AS t
JOIN persons AS p ON p.person_id = t.person_id
JOIN v_meeting_facts AS m ON m.meeting_id = t.meeting_id
LEFT JOIN places AS l ON l.place_id = m.place_id
LEFT JOIN organisations AS o ON o.organisation_id = t.organisation_id
LEFT JOIN offices AS f ON f.office_id = t.office_id
LEFT JOIN LATERAL (
    SELECT string_agg(DISTINCT side.name COLLATE "C", '; ' ORDER BY side.name COLLATE "C") AS parties
    FROM (
        SELECT cast(coalesce(ap.name, ao.name) AS text) AS name
        FROM attendance AS a
        LEFT JOIN persons AS ap ON ap.person_id = a.person_id
        LEFT JOIN organisations AS ao ON ao.organisation_id = a.organisation_id
        WHERE a.meeting_id = t.meeting_id AND a.presence IN ('attended', 'expected')
    ) AS side
) AS around ON TRUE

-- Who took part in which meeting, for whom, in which capacity and role?
--
-- One row per meeting and party, across all articles that report the meeting.
--
--   attendance_id          Key of the row.
--   meeting_id             Key of the meeting.
--   meeting_label          Name of the meeting, or what stands for it.
--   status                 Status of the meeting: held, planned, cancelled or postponed.
--   channel                Channel of the meeting.
--   format                 Format of the meeting.
--   level                  Level of the meeting.
--   date_edtf              Date of the meeting, EDTF; null where nothing can be said.
--   date_start_on          First day it can have begun; null where unbounded.
--   date_end_on            Last day it can have ended; null where unbounded.
--   city                   City; null for a call or where not known.
--   country_code           Country of the place; null where not known.
--   party_kind             person, office, delegation or group.
--   person_id              Who; null for a delegation or group.
--   person_name            Display name; null as above.
--   organisation_id        What the person represents, or the delegation itself; null where not known.
--   organisation_name      Its name; null as above.
--   organisation_kind      Its kind; null as above.
--   state_id               State that the party stands for: the organisation itself, or the one that its ministry,
--                          agency or mission belongs to; null where it stands for none.
--   state_name             Its name; null as above.
--   capacity               Office in which the party took part, as said; null where not said.
--   office_id              Office held on that date; null where not known.
--   office_title           Title of that office; null as above.
--   office_rank            Rank of that office; null as above.
--   role                   chair, host, mediator, observer or participant.
--   presence               attended, expected, invited or absent.
--   basis                  named, office (holder inferred from the office) or delegation.
--   stands_in_for_id       Person for whom the party came; null where none.
--   stands_in_for_name     Name of that person; null where none.
--   confidence             0 to 1, best of its reports.
--
-- Example: SELECT date_edtf, meeting_label, city FROM v_attendance WHERE person_id = 'jane-doe'
SELECT
    t.attendance_id,
    t.meeting_id,
    m.label AS meeting_label,
    m.status,
    m.channel,
    m.format,
    m.level,
    m.date_edtf,
    m.date_start_on,
    m.date_end_on,
    l.city,
    l.country_code,
    t.party_kind,
    t.person_id,
    p.name AS person_name,
    t.organisation_id,
    o.name AS organisation_name,
    o.kind AS organisation_kind,
    CASE
        WHEN o.kind = 'state' THEN o.organisation_id
        WHEN o.kind IN ('government', 'agency', 'mission', 'body') THEN state.organisation_id
    END AS state_id,
    CASE
        WHEN o.kind = 'state' THEN o.name
        WHEN o.kind IN ('government', 'agency', 'mission', 'body') THEN state.name
    END AS state_name,
    t.capacity,
    t.office_id,
    f.title AS office_title,
    f.rank AS office_rank,
    t.role,
    t.presence,
    t.basis,
    t.stands_in_for_id,
    absentee.name AS stands_in_for_name,
    t.confidence
FROM attendance AS t
JOIN v_meeting_facts AS m ON m.meeting_id = t.meeting_id
LEFT JOIN places AS l ON l.place_id = m.place_id
LEFT JOIN persons AS p ON p.person_id = t.person_id
LEFT JOIN organisations AS o ON o.organisation_id = t.organisation_id
LEFT JOIN organisations AS state ON state.organisation_id = o.parent_id AND state.kind = 'state'
LEFT JOIN offices AS f ON f.office_id = t.office_id
LEFT JOIN persons AS absentee ON absentee.person_id = t.stands_in_for_id

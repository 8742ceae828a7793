-- Who took part in which meeting, with every label of party and meeting in one row, for a BI tool that joins nothing?
--
-- One row per meeting and party, across all articles that report the meeting.
--
-- See v_meetings for how a date counts in a year and a month.
--
--   attendance_id          Key of the row.
--   meeting_id             Key of the meeting.
--   meeting_label          Name of the meeting, or what stands for it.
--   series_name            Body or bloc whose session or summit it is; null where none.
--   parent_meeting_name    Name of the meeting around it; null where none.
--   status                 Status of the meeting: held, planned, cancelled or postponed.
--   channel                in_person, video, phone, hybrid or unknown.
--   format                 bilateral, plurilateral or plenary.
--   level                  Highest level that took part: leader, minister, ambassador, official or unknown.
--   date_edtf              Date of the meeting, EDTF; null where nothing can be said.
--   date_start_on          First day it can have begun; null where unbounded.
--   date_end_on            Last day it can have ended; null where unbounded.
--   date_basis             explicit, relative, inferred or none.
--   year                   Year that it counts in; null where its date is too uncertain for one.
--   month_on               First day of the month that it counts in; null where its date is too uncertain for one.
--   city                   City; null for a call or where not known.
--   country_code           Country of the place; null where not known.
--   country_name           Name of that state; null where not known.
--   venue                  Venue; null where not known.
--   latitude               Degrees north; null where not known.
--   longitude              Degrees east; null where not known.
--   party_kind             person, office, delegation or group.
--   person_id              Who; null for a delegation or group.
--   person_name            Display name; null as above.
--   person_sort_name       Family name first, without diacritics; null as above.
--   person_gender          m or f; null where not known.
--   person_wikidata_id     Wikidata item; null where not certain.
--   organisation_id        What the person represents, or the delegation itself; null where not known.
--   organisation_name      Its name; null as above.
--   organisation_kind      Its kind; null as above.
--   organisation_acronym   Its acronym; null where it has none.
--   state_id               State that the party stands for, as in v_attendance; null where it stands for none.
--   state_name             Its name; null as above.
--   state_iso3             Its ISO 3166-1 alpha-3 code; null as above, or where it has none.
--   is_in_own_state        True where the place lies in the state that the party stands for; null where either is not
--                          known.
--   capacity               Office in which the party took part, as said; null where not said.
--   office_title           Title of the office held on that date; null where not known.
--   office_rank            Rank of that office; null as above.
--   role                   chair, host, mediator, observer or participant.
--   presence               attended, expected, invited or absent.
--   basis                  named, office (holder inferred from the office) or delegation.
--   stands_in_for_name     Person for whom the party came; null where none.
--   confidence             0 to 1, best of its reports.
--   report_count           Reports of the meeting.
--   source_count           Independent sources of the meeting: copies and revisions count once.
--
-- Example: SELECT date_edtf, meeting_label, state_name FROM v_attendance_wide WHERE person_id = 'jane-doe'
SELECT
    t.attendance_id,
    t.meeting_id,
    m.label AS meeting_label,
    m.series_name,
    m.parent_meeting_name,
    m.status,
    m.channel,
    m.format,
    m.level,
    m.date_edtf,
    m.date_start_on,
    m.date_end_on,
    m.date_basis,
    m.year,
    m.month_on,
    m.city,
    m.country_code,
    m.country_name,
    m.venue,
    m.latitude,
    m.longitude,
    t.party_kind,
    t.person_id,
    p.name AS person_name,
    p.sort_name AS person_sort_name,
    p.gender AS person_gender,
    p.wikidata_id AS person_wikidata_id,
    t.organisation_id,
    o.name AS organisation_name,
    o.kind AS organisation_kind,
    o.acronym AS organisation_acronym,
    state.organisation_id AS state_id,
    state.name AS state_name,
    state.iso3 AS state_iso3,
    state.organisation_id = m.country_code AS is_in_own_state,
    t.capacity,
    f.title AS office_title,
    f.rank AS office_rank,
    t.role,
    t.presence,
    t.basis,
    absentee.name AS stands_in_for_name,
    t.confidence,
    m.report_count,
    m.source_count
FROM attendance AS t
JOIN v_meetings AS m ON m.meeting_id = t.meeting_id
LEFT JOIN persons AS p ON p.person_id = t.person_id
LEFT JOIN organisations AS o ON o.organisation_id = t.organisation_id
LEFT JOIN organisations AS state
    ON state.kind = 'state'
    AND state.organisation_id = CASE
        WHEN o.kind = 'state' THEN o.organisation_id
        WHEN o.kind IN ('government', 'agency', 'mission', 'body') THEN o.parent_id
    END
LEFT JOIN offices AS f ON f.office_id = t.office_id
LEFT JOIN persons AS absentee ON absentee.person_id = t.stands_in_for_id

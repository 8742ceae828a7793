-- Which meetings were there, with everything one wants to see of them in one row: who, when, where, on what, told by whom?
--
-- One row per real meeting, held or not.
--
-- Lists hold each name once, in alphabetical order, parted by "; ". Parties are those that attended or were expected;
-- who was merely invited, or stayed away, is not among them. See v_meetings for how a date counts in a year and a month.
--
--   meeting_id           Key of the meeting.
--   label                Name, or series, or "bilateral meeting" and the like: something to show.
--   status               held, planned, cancelled or postponed: what the latest dated report says.
--   channel              in_person, video, phone, hybrid or unknown.
--   format               bilateral, plurilateral or plenary.
--   level                leader, minister, ambassador, official or unknown.
--   date_edtf            Local calendar day or days, EDTF; null where nothing can be said.
--   date_start_on        First day it can have begun; null where unbounded.
--   date_end_on          Last day it can have ended; null where unbounded.
--   date_basis           explicit, relative, inferred or none.
--   is_exact_date        True where the bounds are one day.
--   year                 Year that it counts in; null where its date is too uncertain for one.
--   month_on             First day of the month that it counts in; null where its date is too uncertain for one.
--   city                 City; null for a call or where not known.
--   country_code         ISO 3166-1 alpha-2, or a code of the reference tables; null where not known.
--   country_name         Name of that state; null where not known.
--   venue                Venue; null where not known.
--   latitude             Degrees north; null where not known.
--   longitude            Degrees east; null where not known.
--   series_name          Body or bloc whose session or summit it is; null where none.
--   parent_meeting_id    Meeting around it; null where none.
--   parent_meeting_name  Its name; null where it has none.
--   persons              Persons who took part; null where none is known.
--   states               States that were represented; null where none was.
--   organisations        Other organisations that were represented; null where none was.
--   hosts                Persons and delegations in the role of host; null where none is known.
--   topics               What was talked about; null where nothing is said.
--   sources              Publishers that report it; null where none is known.
--   party_count          Parties that took part.
--   person_count         Persons among them.
--   state_count          Different states represented.
--   report_count         Reports of it.
--   source_count         Independent sources: copies and revisions count once.
--
-- Example: SELECT date_edtf, label, city, persons FROM v_meetings_wide WHERE country_code = 'NO' AND year = 2024
SELECT
    m.meeting_id,
    m.label,
    m.status,
    m.channel,
    m.format,
    m.level,
    m.date_edtf,
    m.date_start_on,
    m.date_end_on,
    m.date_basis,
    m.is_exact_date,
    m.year,
    m.month_on,
    m.city,
    m.country_code,
    m.country_name,
    m.venue,
    m.latitude,
    m.longitude,
    m.series_name,
    m.parent_meeting_id,
    m.parent_meeting_name,
    party.persons,
    party.states,
    party.organisations,
    party.hosts,
    topic.topics,
    teller.sources,
    party.party_count,
    party.person_count,
    party.state_count,
    m.report_count,
    m.source_count
FROM v_meetings AS m
LEFT JOIN LATERAL (
    SELECT
        count(*) AS party_count,
        count(side.person) AS person_count,
        count(DISTINCT side.state_id) AS state_count,
        string_agg(DISTINCT side.person COLLATE "C", '; ' ORDER BY side.person COLLATE "C") AS persons,
        string_agg(DISTINCT side.state COLLATE "C", '; ' ORDER BY side.state COLLATE "C") AS states,
        string_agg(DISTINCT side.organisation COLLATE "C", '; ' ORDER BY side.organisation COLLATE "C") AS organisations,
        string_agg(DISTINCT side.host COLLATE "C", '; ' ORDER BY side.host COLLATE "C") AS hosts
    FROM (
        SELECT
            cast(p.name AS text) AS person,
            state.organisation_id AS state_id,
            cast(state.name AS text) AS state,
            CASE WHEN state.organisation_id IS NULL THEN cast(o.name AS text) END AS organisation,
            CASE WHEN t.role = 'host' THEN cast(coalesce(p.name, o.name) AS text) END AS host
        FROM attendance AS t
        LEFT JOIN persons AS p ON p.person_id = t.person_id
        LEFT JOIN organisations AS o ON o.organisation_id = t.organisation_id
        LEFT JOIN organisations AS state
            ON state.kind = 'state'
            AND state.organisation_id = CASE
                WHEN o.kind = 'state' THEN o.organisation_id
                WHEN o.kind IN ('government', 'agency', 'mission', 'body') THEN o.parent_id
            END
        WHERE t.meeting_id = m.meeting_id AND t.presence IN ('attended', 'expected')
    ) AS side
) AS party ON TRUE
LEFT JOIN LATERAL (
    SELECT string_agg(DISTINCT said.name COLLATE "C", '; ' ORDER BY said.name COLLATE "C") AS topics
    FROM (
        SELECT cast(s.name AS text) AS name
        FROM meeting_topics AS mt
        JOIN topics AS s ON s.topic_id = mt.topic_id
        WHERE mt.meeting_id = m.meeting_id
    ) AS said
) AS topic ON TRUE
LEFT JOIN LATERAL (
    SELECT string_agg(DISTINCT told.name COLLATE "C", '; ' ORDER BY told.name COLLATE "C") AS sources
    FROM (
        SELECT cast(s.name AS text) AS name
        FROM meeting_reports AS r
        JOIN articles AS a ON a.article_id = r.article_id
        JOIN sources AS s ON s.source_id = a.source_id
        WHERE r.meeting_id = m.meeting_id
    ) AS told
) AS teller ON TRUE

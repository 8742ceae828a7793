-- Which meetings were there, when, where, of what kind, and how well are they attested?
--
-- One row per real meeting, held or not, across all articles that report it.
--
-- A meeting counts in the month in which it can have begun, as long as all the days on which it can have been lie in one
-- month, or within a week; in a year likewise. So a summit across the end of a month counts in one, and a meeting known
-- to have been "in spring" in none, but in its year.
--
--   meeting_id           Key of the meeting.
--   label                Name, or series, or "bilateral meeting" and the like: something to show.
--   meeting_name         Proper name; null where it has none.
--   series_id            Body or bloc whose session or summit it is; null where none.
--   series_name          Its name; null where none.
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
--   place_id             Key of the place; null for a call or where not known.
--   city                 City; null for a call or where not known.
--   country_code         ISO 3166-1 alpha-2, or a code of the reference tables; null where not known.
--   country_name         Name of that state; null where not known.
--   venue                Venue; null where not known.
--   latitude             Degrees north; null where not known.
--   longitude            Degrees east; null where not known.
--   parent_meeting_id    Meeting around it; null where none.
--   parent_meeting_name  Its name; null where it has none.
--   report_count         Reports of it.
--   source_count         Independent sources: copies and revisions count once.
--
-- Example: SELECT date_edtf, label, city FROM v_meetings WHERE status = 'held' AND country_code = 'NO' AND year = 2024
SELECT
    m.meeting_id,
    m.label,
    m.meeting_name,
    m.series_id,
    m.series_name,
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
    m.place_id,
    p.city,
    p.country_code,
    country.name AS country_name,
    p.venue,
    p.latitude,
    p.longitude,
    m.parent_meeting_id,
    around.name AS parent_meeting_name,
    m.report_count,
    m.source_count
FROM v_meeting_facts AS m
LEFT JOIN places AS p ON p.place_id = m.place_id
LEFT JOIN organisations AS country ON country.organisation_id = p.country_code
LEFT JOIN meetings AS around ON around.meeting_id = m.parent_meeting_id AND around.name IS NOT NULL

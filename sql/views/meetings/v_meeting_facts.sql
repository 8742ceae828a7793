-- When was which kind of meeting, to be counted, or joined with other views by their keys?
--
-- One row per real meeting, held or not, across all articles that report it.
--
-- The core of v_meetings, and quicker to count on: keys instead of most names. A meeting counts in the month in which it
-- can have begun, as long as all the days on which it can have been lie in one month, or within a week; in a year
-- likewise. So a summit across the end of a month counts in one, and a meeting known to have been "in spring" in none, but
-- in its year.
--
--   meeting_id         Key of the meeting.
--   label              Name, or series, or "bilateral meeting" and the like: something to show.
--   meeting_name       Proper name; null where it has none.
--   status             held, planned, cancelled or postponed: what the latest dated report says.
--   channel            in_person, video, phone, hybrid or unknown.
--   format             bilateral, plurilateral or plenary.
--   level              leader, minister, ambassador, official or unknown.
--   date_edtf          Local calendar day or days, EDTF; null where nothing can be said.
--   date_start_on      First day it can have begun; null where unbounded.
--   date_end_on        Last day it can have ended; null where unbounded.
--   date_basis         explicit, relative, inferred or none.
--   is_exact_date      True where the bounds are one day.
--   year               Year that it counts in; null where its date is too uncertain for one.
--   month_on           First day of the month that it counts in; null where its date is too uncertain for one.
--   place_id           Key of the place; null for a call or where not known.
--   series_id          Body or bloc whose session or summit it is; null where none.
--   series_name        Its name; null where none.
--   parent_meeting_id  Meeting around it; null where none.
--   report_count       Reports of it.
--   source_count       Independent sources: copies and revisions count once.
--
-- Example: SELECT year, channel, count(*) FROM v_meeting_facts WHERE status = 'held' AND year >= 2020 GROUP BY year, channel
SELECT
    m.meeting_id,
    coalesce(m.name, series.name, m.format || CASE WHEN m.channel = 'phone' THEN ' call' ELSE ' meeting' END) AS label,
    m.name AS meeting_name,
    m.status,
    m.channel,
    m.format,
    m.level,
    m.date_edtf,
    m.date_start_on,
    m.date_end_on,
    m.date_basis,
    coalesce(m.date_start_on = m.date_end_on, FALSE) AS is_exact_date,
    CASE
        WHEN extract(YEAR FROM m.date_start_on) = extract(YEAR FROM m.date_end_on)
            OR m.date_end_on - m.date_start_on < 7
            THEN cast(extract(YEAR FROM m.date_start_on) AS integer)
    END AS year,
    CASE
        WHEN date_trunc('month', m.date_start_on) = date_trunc('month', m.date_end_on)
            OR m.date_end_on - m.date_start_on < 7
            THEN cast(date_trunc('month', m.date_start_on) AS date)
    END AS month_on,
    m.place_id,
    m.series_id,
    series.name AS series_name,
    m.parent_meeting_id,
    m.report_count,
    m.source_count
FROM meetings AS m
LEFT JOIN organisations AS series ON series.organisation_id = m.series_id

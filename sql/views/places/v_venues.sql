-- Where do they meet?
--
-- One row per city or venue at which a meeting was held.
--
-- Only held meetings; first and last among those whose date is certain enough for a month (see v_meetings).
--
--   place_id       Key of the place.
--   place_name     Venue and city, or country: something to show.
--   venue          Venue; null for a city as a whole.
--   city           City; null where not known.
--   country_code   ISO 3166-1 alpha-2, or a code of the reference tables; null where not known.
--   country_name   Name of that state; null where not known.
--   latitude       Degrees north; null where not known.
--   longitude      Degrees east; null where not known.
--   meeting_count  Meetings held there.
--   leader_count   Those at the level of leaders.
--   state_count    Different states represented there.
--   first_on       First day on which the first of them can have begun; null where none is dated.
--   last_on        Last day on which the last of them can have ended; null where none is dated.
--
-- Example: SELECT place_name, meeting_count, latitude, longitude FROM v_venues WHERE country_code = 'CH'
SELECT
    p.place_id,
    coalesce(p.venue || ', ' || p.city, p.venue, p.city, country.name, p.country_code) AS place_name,
    p.venue,
    p.city,
    p.country_code,
    country.name AS country_name,
    p.latitude,
    p.longitude,
    count(DISTINCT m.meeting_id) AS meeting_count,
    count(DISTINCT m.meeting_id) FILTER (WHERE m.level = 'leader') AS leader_count,
    count(DISTINCT s.state_id) AS state_count,
    min(m.date_start_on) FILTER (WHERE m.month_on IS NOT NULL) AS first_on,
    max(m.date_end_on) FILTER (WHERE m.month_on IS NOT NULL) AS last_on
FROM v_meeting_facts AS m
JOIN places AS p ON p.place_id = m.place_id
LEFT JOIN organisations AS country ON country.organisation_id = p.country_code
LEFT JOIN meeting_states AS s ON s.meeting_id = m.meeting_id
WHERE m.status = 'held'
GROUP BY
    p.place_id, p.venue, p.city, p.country_code, country.name, p.latitude, p.longitude

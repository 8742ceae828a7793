-- How active is a person: how many meetings, at home and abroad, in which roles, since when?
--
-- One row per person who attended a held meeting.
--
-- First and last look at meetings whose date is certain enough for a month (see v_meetings).
--
--   person_id        Who.
--   person_name      Display name.
--   is_provisional   True for a person known from articles only, false for one of the reference tables.
--   meeting_count    Held meetings attended.
--   bilateral_count  Bilateral ones among them.
--   leader_count     Those at the level of leaders.
--   call_count       Those by phone or video.
--   host_count       Those in the role of host.
--   chair_count      Those in the role of chair.
--   mediator_count   Those in the role of mediator.
--   abroad_count     Those in another country than the state represented.
--   country_count    Different countries of the places.
--   inferred_count   Those in which the person was inferred from the office.
--   first_on         First day on which the first of them can have begun; null where none is dated.
--   last_on          Last day on which the last of them can have ended; null where none is dated.
--
-- Example: SELECT person_name, meeting_count, country_count FROM v_person_activity WHERE person_id = 'jane-doe'
SELECT
    p.person_id,
    p.name AS person_name,
    p.is_provisional,
    count(*) AS meeting_count,
    count(*) FILTER (WHERE m.format = 'bilateral') AS bilateral_count,
    count(*) FILTER (WHERE m.level = 'leader') AS leader_count,
    count(*) FILTER (WHERE m.channel IN ('phone', 'video')) AS call_count,
    count(*) FILTER (WHERE t.role = 'host') AS host_count,
    count(*) FILTER (WHERE t.role = 'chair') AS chair_count,
    count(*) FILTER (WHERE t.role = 'mediator') AS mediator_count,
    count(*) FILTER (WHERE o.kind = 'state' AND l.country_code <> o.organisation_id) AS abroad_count,
    count(DISTINCT l.country_code) AS country_count,
    count(*) FILTER (WHERE t.basis = 'office') AS inferred_count,
    min(m.date_start_on) FILTER (WHERE m.month_on IS NOT NULL) AS first_on,
    max(m.date_end_on) FILTER (WHERE m.month_on IS NOT NULL) AS last_on
FROM attendance AS t
JOIN persons AS p ON p.person_id = t.person_id
JOIN v_meeting_facts AS m ON m.meeting_id = t.meeting_id
LEFT JOIN places AS l ON l.place_id = m.place_id
LEFT JOIN organisations AS o ON o.organisation_id = t.organisation_id
WHERE t.presence = 'attended' AND m.status = 'held'
GROUP BY p.person_id, p.name, p.is_provisional

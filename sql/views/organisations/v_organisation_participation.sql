-- How does a state or organisation take part in meetings, year by year: by whom, in which role, how often absent?
--
-- One row per state or organisation and year with a meeting at which it was a party, or a person represented it.
--
-- Under its own name only: a ministry is not counted as its state, nor a member as the body. Meetings of any status,
-- those whose date is too uncertain for a year (see v_meetings) in a row without one.
--
--   organisation_id    Key of the organisation; the ISO 3166-1 alpha-2 code of a state.
--   organisation_name  Its name.
--   organisation_kind  state, igo, bloc, body, grouping, agency, court, bank, government, mission, media, company or
--                      other.
--   year               Year; null where the date is too uncertain for one.
--   meeting_count      Held meetings that it attended.
--   bilateral_count    Bilateral ones among them.
--   leader_count       Those at the level of leaders.
--   host_count         Those that it hosted, as said.
--   chair_count        Those that it chaired.
--   mediator_count     Those in which it mediated.
--   person_count       Different persons who represented it there.
--   absent_count       Meetings from which it stayed away, as said.
--   expected_count     Meetings at which it is expected, or was.
--
-- Example: SELECT year, meeting_count, host_count FROM v_organisation_participation WHERE organisation_id = 'NO'
SELECT
    o.organisation_id,
    o.name AS organisation_name,
    o.kind AS organisation_kind,
    m.year,
    count(DISTINCT t.meeting_id) FILTER (WHERE m.status = 'held' AND t.presence = 'attended') AS meeting_count,
    count(DISTINCT t.meeting_id) FILTER (
        WHERE m.status = 'held' AND t.presence = 'attended' AND m.format = 'bilateral'
    ) AS bilateral_count,
    count(DISTINCT t.meeting_id) FILTER (
        WHERE m.status = 'held' AND t.presence = 'attended' AND m.level = 'leader'
    ) AS leader_count,
    count(DISTINCT t.meeting_id) FILTER (
        WHERE m.status = 'held' AND t.presence = 'attended' AND t.role = 'host'
    ) AS host_count,
    count(DISTINCT t.meeting_id) FILTER (
        WHERE m.status = 'held' AND t.presence = 'attended' AND t.role = 'chair'
    ) AS chair_count,
    count(DISTINCT t.meeting_id) FILTER (
        WHERE m.status = 'held' AND t.presence = 'attended' AND t.role = 'mediator'
    ) AS mediator_count,
    count(DISTINCT t.person_id) FILTER (WHERE m.status = 'held' AND t.presence = 'attended') AS person_count,
    count(DISTINCT t.meeting_id) FILTER (WHERE t.presence = 'absent') AS absent_count,
    count(DISTINCT t.meeting_id) FILTER (WHERE t.presence = 'expected') AS expected_count
FROM attendance AS t
JOIN organisations AS o ON o.organisation_id = t.organisation_id
JOIN v_meeting_facts AS m ON m.meeting_id = t.meeting_id
GROUP BY o.organisation_id, o.name, o.kind, m.year

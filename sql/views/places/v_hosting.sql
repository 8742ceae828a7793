-- Who hosted whom?
--
-- One row per held meeting, state that hosted it, and other state that was its guest.
--
-- No calls. The host is who is said to be; where nobody is, the state represented on whose ground the meeting was. A
-- meeting on neutral ground has no host, and no row.
--
--   meeting_id     Key of the meeting.
--   host_id        State that hosted: ISO 3166-1 alpha-2, or a code of the reference tables.
--   host_name      Its name.
--   guest_id       State that came.
--   guest_name     Its name.
--   host_basis     role (said to be the host) or place (the meeting was on its ground).
--   meeting_label  Name of the meeting, or what stands for it.
--   date_edtf      Date of the meeting, EDTF; null where nothing can be said.
--   date_start_on  First day it can have begun; null where unbounded.
--   date_end_on    Last day it can have ended; null where unbounded.
--   year           Year that it counts in; null where its date is too uncertain for one.
--   format         bilateral, plurilateral or plenary.
--   level          leader, minister, ambassador, official or unknown.
--   city           City; null where not known.
--   country_code   Country of the place; null where not known.
--
-- Example: SELECT date_edtf, guest_name, city FROM v_hosting WHERE host_id = 'TR' AND level = 'leader'
SELECT
    m.meeting_id,
    h.state_id AS host_id,
    host.name AS host_name,
    g.state_id AS guest_id,
    guest.name AS guest_name,
    h.host_basis,
    m.label AS meeting_label,
    m.date_edtf,
    m.date_start_on,
    m.date_end_on,
    m.year,
    m.format,
    m.level,
    l.city,
    l.country_code
FROM meeting_states AS h
JOIN meeting_states AS g ON g.meeting_id = h.meeting_id AND g.state_id <> h.state_id
JOIN v_meeting_facts AS m ON m.meeting_id = h.meeting_id
LEFT JOIN places AS l ON l.place_id = m.place_id
JOIN organisations AS host ON host.organisation_id = h.state_id
JOIN organisations AS guest ON guest.organisation_id = g.state_id
WHERE h.host_basis IS NOT NULL

-- Which members did a body or bloc bring to a meeting that it attended as one ("the 27 member states")?
--
-- One row per meeting, attending body, and member of it at the time.
--
-- Only members, not observers or candidates; only meetings that are dated; memberships that hold on at least one of the
-- days on which the meeting can have been.
--
--   meeting_id         Key of the meeting.
--   body_id            Body that attends as one.
--   body_name          Its name.
--   member_id          Member of it.
--   member_name        Name of the member.
--   member_kind        Kind of the member; mostly state.
--   is_whole_interval  True where the membership holds on every day on which the meeting can have been.
--   presence           attended, expected, invited or absent, as said of the body.
--   status             Status of the meeting.
--   date_edtf          Date of the meeting, EDTF.
--   date_start_on      First day it can have begun.
--   date_end_on        Last day it can have ended.
--
-- Example: SELECT member_name FROM v_body_attendance WHERE body_id = 'european-union' AND date_edtf = '2024-06-27'
WITH spells AS (
    SELECT
        member_id,
        organisation_id,
        start_on,
        end_on,
        count(*) OVER (PARTITION BY member_id, organisation_id) = 1 AS is_only
    FROM memberships
    WHERE status = 'member'
)

SELECT
    m.meeting_id,
    body.organisation_id AS body_id,
    body.name AS body_name,
    member.organisation_id AS member_id,
    member.name AS member_name,
    member.kind AS member_kind,
    coalesce(s.start_on <= m.date_start_on, TRUE) AND coalesce(s.end_on >= m.date_end_on, TRUE) AS is_whole_interval,
    t.presence,
    m.status,
    m.date_edtf,
    m.date_start_on,
    m.date_end_on
FROM attendance AS t
JOIN meetings AS m ON m.meeting_id = t.meeting_id
JOIN organisations AS body ON body.organisation_id = t.organisation_id
JOIN spells AS s
    ON s.organisation_id = t.organisation_id
    AND s.is_only
    AND coalesce(s.start_on <= m.date_end_on, TRUE)
    AND coalesce(s.end_on >= m.date_start_on, TRUE)
JOIN organisations AS member ON member.organisation_id = s.member_id
WHERE t.person_id IS NULL AND m.date_start_on IS NOT NULL AND m.date_end_on IS NOT NULL
UNION ALL
SELECT
    m.meeting_id,
    body.organisation_id AS body_id,
    body.name AS body_name,
    member.organisation_id AS member_id,
    member.name AS member_name,
    member.kind AS member_kind,
    bool_or(
        coalesce(s.start_on <= m.date_start_on, TRUE) AND coalesce(s.end_on >= m.date_end_on, TRUE)
    ) AS is_whole_interval,
    t.presence,
    m.status,
    m.date_edtf,
    m.date_start_on,
    m.date_end_on
FROM attendance AS t
JOIN meetings AS m ON m.meeting_id = t.meeting_id
JOIN organisations AS body ON body.organisation_id = t.organisation_id
JOIN spells AS s
    ON s.organisation_id = t.organisation_id
    AND NOT s.is_only
    AND coalesce(s.start_on <= m.date_end_on, TRUE)
    AND coalesce(s.end_on >= m.date_start_on, TRUE)
JOIN organisations AS member ON member.organisation_id = s.member_id
WHERE t.person_id IS NULL AND m.date_start_on IS NOT NULL AND m.date_end_on IS NOT NULL
GROUP BY
    m.meeting_id, body.organisation_id, body.name, member.organisation_id, member.name, member.kind,
    t.presence, m.status, m.date_edtf, m.date_start_on, m.date_end_on

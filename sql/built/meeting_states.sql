-- States represented at held meetings: by their own delegation, by a person who stands for them, or by their ministry,
-- agency or mission. A host is who is said to be; where nobody is, the state represented on whose ground it was.
WITH sides AS (
    SELECT
        t.meeting_id,
        CASE
            WHEN o.kind = 'state' THEN o.organisation_id
            WHEN state.kind = 'state' THEN state.organisation_id
        END AS state_id,
        t.role
    FROM attendance AS t
    JOIN organisations AS o ON o.organisation_id = t.organisation_id
    LEFT JOIN organisations AS state
        ON state.organisation_id = o.parent_id AND o.kind IN ('government', 'agency', 'mission', 'body')
    WHERE t.presence = 'attended'
),

hosts AS (
    SELECT DISTINCT t.meeting_id
    FROM attendance AS t
    WHERE t.presence = 'attended' AND t.role = 'host'
)

SELECT
    m.meeting_id,
    s.state_id,
    CASE
        WHEN m.channel IN ('phone', 'video') THEN NULL
        WHEN bool_or(s.role = 'host') THEN 'role'
        WHEN p.country_code = s.state_id AND h.meeting_id IS NULL THEN 'place'
    END AS host_basis
FROM sides AS s
JOIN meetings AS m ON m.meeting_id = s.meeting_id AND m.status = 'held'
LEFT JOIN places AS p ON p.place_id = m.place_id
LEFT JOIN hosts AS h ON h.meeting_id = m.meeting_id
WHERE s.state_id IS NOT NULL
GROUP BY m.meeting_id, s.state_id, m.channel, p.country_code, h.meeting_id
ORDER BY s.state_id COLLATE "C", m.meeting_id COLLATE "C"

-- States represented at held meetings: by their own delegation, by a person who stands for them, or by their ministry,
-- agency or mission. A host is who is said to be; where nobody is, the state represented on whose ground it was.
WITH states AS (
    SELECT
        o.organisation_id,
        CASE
            WHEN o.kind = 'state' THEN o.organisation_id
            WHEN state.kind = 'state' THEN state.organisation_id
        END AS state_id
    FROM organisations AS o
    LEFT JOIN organisations AS state
        ON state.organisation_id = o.parent_id AND o.kind IN ('government', 'agency', 'mission', 'body')
),

sides AS (
    SELECT t.meeting_id, s.state_id, bool_or(t.role = 'host') AS is_host
    FROM attendance AS t
    JOIN states AS s ON s.organisation_id = t.organisation_id AND s.state_id IS NOT NULL
    WHERE t.presence = 'attended'
    GROUP BY t.meeting_id, s.state_id
)

SELECT
    m.meeting_id,
    s.state_id,
    CASE
        WHEN m.channel IN ('phone', 'video') THEN NULL
        WHEN s.is_host THEN 'role'
        WHEN p.country_code = s.state_id AND NOT EXISTS (
            SELECT 1
            FROM attendance AS h
            WHERE h.meeting_id = m.meeting_id AND h.presence = 'attended' AND h.role = 'host'
        ) THEN 'place'
    END AS host_basis
FROM sides AS s
JOIN meetings AS m ON m.meeting_id = s.meeting_id AND m.status = 'held'
LEFT JOIN places AS p ON p.place_id = m.place_id
ORDER BY s.state_id COLLATE "C", m.meeting_id COLLATE "C"

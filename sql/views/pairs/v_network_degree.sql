-- Who stands in the middle of the network, with how many links?
--
-- One row per state or person that is linked to another (see v_network_edges).
--
--   entity_kind       person or state.
--   entity_id         Key of the person or state.
--   name              Its name.
--   degree            Different counterparts.
--   bilateral_degree  Counterparts met in a bilateral.
--   strength          Sum of the meetings with each counterpart: a round of four counts three times.
--   last_on           Last day on which the last dated meeting can have ended; null where none is dated.
--
-- Example: SELECT name, degree, strength FROM v_network_degree WHERE entity_kind = 'state' ORDER BY degree DESC LIMIT 20
WITH ends AS (
    SELECT 'state' AS entity_kind, state_a_id AS entity_id, meeting_count, bilateral_count, last_on
    FROM state_pairs
    UNION ALL
    SELECT 'state' AS entity_kind, state_b_id AS entity_id, meeting_count, bilateral_count, last_on
    FROM state_pairs
    UNION ALL
    SELECT 'person' AS entity_kind, person_a_id AS entity_id, meeting_count, bilateral_count, last_on
    FROM person_pairs
    WHERE same_side_count < meeting_count
    UNION ALL
    SELECT 'person' AS entity_kind, person_b_id AS entity_id, meeting_count, bilateral_count, last_on
    FROM person_pairs
    WHERE same_side_count < meeting_count
),

degrees AS (
    SELECT
        entity_kind,
        entity_id,
        count(*) AS degree,
        count(*) FILTER (WHERE bilateral_count > 0) AS bilateral_degree,
        cast(sum(meeting_count) AS bigint) AS strength,
        max(last_on) AS last_on
    FROM ends
    GROUP BY entity_kind, entity_id
)

SELECT
    d.entity_kind,
    d.entity_id,
    coalesce(p.name, o.name) AS name,
    d.degree,
    d.bilateral_degree,
    d.strength,
    d.last_on
FROM degrees AS d
LEFT JOIN persons AS p ON p.person_id = CASE WHEN d.entity_kind = 'person' THEN d.entity_id END
LEFT JOIN organisations AS o ON o.organisation_id = CASE WHEN d.entity_kind = 'state' THEN d.entity_id END

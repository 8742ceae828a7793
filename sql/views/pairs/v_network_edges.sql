-- Who is linked to whom, as a network for Gephi, NetworkX or igraph?
--
-- One row per undirected link between two states, or between two persons who did not always represent the same side.
--
-- Filter on entity_kind: the two networks have nothing in common but the shape. Column names are those that Gephi reads.
--
--   entity_kind   person or state.
--   source        Key of the one.
--   source_label  Name of the one.
--   target        Key of the other.
--   target_label  Name of the other.
--   weight        Meetings held that link them.
--   bilaterals    Bilateral ones among them.
--   first_on      First day on which the first dated one can have begun; null where none is dated.
--   last_on       Last day on which the last dated one can have ended; null where none is dated.
--
-- Example: SELECT source_label, target_label, weight FROM v_network_edges WHERE entity_kind = 'state' AND weight >= 5
SELECT
    'state' AS entity_kind,
    s.state_a_id AS source,
    a.name AS source_label,
    s.state_b_id AS target,
    b.name AS target_label,
    s.meeting_count AS weight,
    s.bilateral_count AS bilaterals,
    s.first_on,
    s.last_on
FROM state_pairs AS s
JOIN organisations AS a ON a.organisation_id = s.state_a_id
JOIN organisations AS b ON b.organisation_id = s.state_b_id
UNION ALL
SELECT
    'person' AS entity_kind,
    s.person_a_id AS source,
    a.name AS source_label,
    s.person_b_id AS target,
    b.name AS target_label,
    s.meeting_count AS weight,
    s.bilateral_count AS bilaterals,
    s.first_on,
    s.last_on
FROM person_pairs AS s
JOIN persons AS a ON a.person_id = s.person_a_id
JOIN persons AS b ON b.person_id = s.person_b_id
WHERE s.same_side_count < s.meeting_count

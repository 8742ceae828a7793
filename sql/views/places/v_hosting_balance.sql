-- Between two states, who goes to whom?
--
-- One row per pair of states that met in person, or at least not by call.
--
-- Counts as v_hosting does. Each pair stands once, the smaller state_id first.
--
--   state_a_id       The one: ISO 3166-1 alpha-2, or a code of the reference tables.
--   state_a_name     Name of the one.
--   state_b_id       The other.
--   state_b_name     Name of the other.
--   in_person_count  Held meetings of the two that were no calls.
--   a_host_count     Those that the one hosted.
--   b_host_count     Those that the other hosted.
--   balance          The former less the latter: positive where the other comes more often.
--   a_host_share     Share of the one in what either hosted, 0 to 1; null where neither did.
--
-- Example: SELECT state_b_name, a_host_count, b_host_count FROM v_hosting_balance WHERE state_a_id = 'DE'
SELECT
    s.state_a_id,
    a.name AS state_a_name,
    s.state_b_id,
    b.name AS state_b_name,
    s.in_person_count,
    s.a_host_count,
    s.b_host_count,
    s.a_host_count - s.b_host_count AS balance,
    cast(s.a_host_count AS double precision) / nullif(s.a_host_count + s.b_host_count, 0) AS a_host_share
FROM state_pairs AS s
JOIN organisations AS a ON a.organisation_id = s.state_a_id
JOIN organisations AS b ON b.organisation_id = s.state_b_id
WHERE s.in_person_count > 0

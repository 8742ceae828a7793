-- How did the meetings of two states develop over the years?
--
-- One row per pair of states and year in which they met.
--
-- Only held meetings at which both were represented; those whose date is too uncertain for a year (see v_meetings) stand
-- in a row without one. Each pair stands once, the smaller state_id first.
--
--   state_a_id       The one: ISO 3166-1 alpha-2, or a code of the reference tables.
--   state_a_name     Name of the one.
--   state_b_id       The other.
--   state_b_name     Name of the other.
--   year             Year; null where the date is too uncertain for one.
--   meeting_count    Meetings held.
--   bilateral_count  Bilateral ones among them.
--   leader_count     Those at the level of leaders.
--   call_count       Those by phone or video.
--
-- Example: SELECT year, meeting_count FROM v_state_pair_years WHERE state_a_id = 'GR' AND state_b_id = 'TR' ORDER BY year
SELECT
    d.state_a_id,
    d.state_a_name,
    d.state_b_id,
    d.state_b_name,
    d.year,
    count(*) AS meeting_count,
    count(*) FILTER (WHERE d.format = 'bilateral') AS bilateral_count,
    count(*) FILTER (WHERE d.level = 'leader') AS leader_count,
    count(*) FILTER (WHERE d.channel IN ('phone', 'video')) AS call_count
FROM v_state_dyads AS d
GROUP BY d.state_a_id, d.state_a_name, d.state_b_id, d.state_b_name, d.year

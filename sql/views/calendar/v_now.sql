-- Which day does the warehouse take for today?
--
-- One row per warehouse.
--
-- There is no clock in the warehouse: "now" is the latest publication date that an article states, so that the same
-- documents give the same answers on any day.
--
--   now_on  Latest stated publication day; null where no article states one.
--
-- Example: SELECT now_on FROM v_now
SELECT max(a.published_end_on) AS now_on
FROM articles AS a
WHERE a.is_current AND a.published_basis = 'explicit'

-- severity: fail
-- title: tenures and memberships begin before they end, and a bound has its EDTF text
SELECT s.table_name, s.row_key, s.start_edtf, s.start_on, s.end_edtf, s.end_on
FROM (
    SELECT 'tenures' AS table_name, tenure_id AS row_key, start_edtf, start_on, end_edtf, end_on
    FROM tenures
    UNION ALL
    SELECT 'memberships' AS table_name, membership_id AS row_key, start_edtf, start_on, end_edtf, end_on
    FROM memberships
) AS s
WHERE s.start_on > s.end_on
    OR (s.start_edtf IS NULL AND s.start_on IS NOT NULL)
    OR (s.end_edtf IS NULL AND s.end_on IS NOT NULL)

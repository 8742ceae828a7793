-- What did the audit find in each run, and is it getting better?
--
-- One row per run and check that found something.
--
-- A check keeps 1000 failing rows, and one more that tells how many there are: 1001 means "more than a thousand".
--
--   run_id         The run.
--   started_at     When it started, UTC.
--   outcome        published, unchanged or failed.
--   check_name     File name of the check in sql/checks, without suffix.
--   severity       fail (stops the publication) or warn.
--   finding_count  Failing rows.
--   is_last        True for the last run that the audit looked at.
--
-- Example: SELECT check_name, severity, finding_count FROM v_run_quality WHERE is_last ORDER BY finding_count DESC
SELECT
    r.run_id,
    r.started_at,
    r.outcome,
    f.check_name,
    f.severity,
    count(*) AS finding_count,
    NOT EXISTS (
        SELECT 1
        FROM runs AS later
        JOIN run_steps AS s ON s.run_id = later.run_id AND s.step = 'audit'
        WHERE later.started_at > r.started_at
            OR (later.started_at = r.started_at AND later.run_id COLLATE "C" > r.run_id COLLATE "C")
    ) AS is_last
FROM findings AS f
JOIN runs AS r ON r.run_id = f.run_id
GROUP BY r.run_id, r.started_at, r.outcome, f.check_name, f.severity

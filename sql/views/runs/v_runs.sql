-- Which runs were there, what did they bring, how long did they take, and did they succeed?
--
-- One row per run that took the lock.
--
--   run_id            Key of the run.
--   command           run, retry, decide, forget, prune or migrate.
--   outcome           published, unchanged or failed.
--   message           Why it failed; null where it did not.
--   started_at        UTC.
--   finished_at       UTC; null where it was killed.
--   seconds           Wall time, s; null where it was killed.
--   read_count        Documents read.
--   difference_count  Rows of the answer that it added, changed or removed.
--   reject_count      Documents in the table rejects that it put there, or tried last.
--   warning_count     Findings of the audit that do not stop a publication.
--   failure_count     Findings that do.
--   software_version  Version of readout.
--   reader_version    Version of the reading code.
--
-- Example: SELECT started_at, outcome, seconds, difference_count FROM v_runs WHERE command = 'run' ORDER BY started_at DESC
SELECT
    r.run_id,
    r.command,
    r.outcome,
    r.message,
    r.started_at,
    r.finished_at,
    cast(extract(EPOCH FROM r.finished_at - r.started_at) AS double precision) AS seconds,
    coalesce((SELECT max(s.rows_out) FROM run_steps AS s WHERE s.run_id = r.run_id AND s.step = 'read'), 0) AS read_count,
    coalesce((SELECT max(s.rows_out) FROM run_steps AS s WHERE s.run_id = r.run_id AND s.step = 'load'), 0)
        AS difference_count,
    (SELECT count(*) FROM rejects AS j WHERE j.run_id = r.run_id) AS reject_count,
    (SELECT count(*) FROM findings AS f WHERE f.run_id = r.run_id AND f.severity = 'warn') AS warning_count,
    (SELECT count(*) FROM findings AS f WHERE f.run_id = r.run_id AND f.severity = 'fail') AS failure_count,
    r.software_version,
    r.reader_version
FROM runs AS r

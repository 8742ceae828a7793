-- Where does the time of a run go?
--
-- One row per run and step that it took.
--
--   run_id           The run.
--   started_at       When the run started, UTC.
--   command          run, retry, decide, forget, prune or migrate.
--   outcome          published, unchanged or failed.
--   position         Order in the run, from 1.
--   step             ingest, read, resolve, merge, load, audit or publish.
--   seconds          Wall time, s.
--   share            Share of the time of all steps of the run, 0 to 1; null where they took no time.
--   rows_in          What it was given.
--   rows_out         What it handed on.
--   rows_per_second  Given per second; null where it took no time.
--
-- Example: SELECT step, seconds, rows_per_second FROM v_run_steps WHERE step = 'read' ORDER BY started_at DESC
SELECT
    r.run_id,
    r.started_at,
    r.command,
    r.outcome,
    s.position,
    s.step,
    s.seconds,
    s.seconds / nullif(sum(s.seconds) OVER (PARTITION BY r.run_id), 0) AS share,
    s.rows_in,
    s.rows_out,
    s.rows_in / nullif(s.seconds, 0) AS rows_per_second
FROM run_steps AS s
JOIN runs AS r ON r.run_id = s.run_id

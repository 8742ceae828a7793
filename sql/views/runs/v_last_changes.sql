-- What did the last published run change?
--
-- One row per row of a derived table that the run added, changed or removed.
--
--   table_name  Table.
--   row_key     Key of the row; parts of a compound key joined by |.
--   change      added, changed or removed.
--   label       Name or title of the meeting, person, organisation or article; null for other tables and what is gone.
--   run_id      The run.
--   started_at  When it started, UTC.
--
-- Example: SELECT table_name, change, count(*) FROM v_last_changes GROUP BY 1, 2 ORDER BY 1, 2
SELECT
    c.table_name,
    c.row_key,
    c.change,
    CASE c.table_name
        WHEN 'meetings' THEN m.label
        WHEN 'persons' THEN p.name
        WHEN 'organisations' THEN o.name
        WHEN 'articles' THEN coalesce(a.title, a.article_uri)
    END AS label,
    r.run_id,
    r.started_at
FROM runs AS r
JOIN changes AS c ON c.run_id = r.run_id
LEFT JOIN v_meetings AS m ON c.table_name = 'meetings' AND m.meeting_id = c.row_key
LEFT JOIN persons AS p ON c.table_name = 'persons' AND p.person_id = c.row_key
LEFT JOIN organisations AS o ON c.table_name = 'organisations' AND o.organisation_id = c.row_key
LEFT JOIN articles AS a ON c.table_name = 'articles' AND a.article_id = c.row_key
WHERE r.outcome = 'published' AND NOT EXISTS (
    SELECT 1
    FROM runs AS later
    WHERE later.outcome = 'published'
        AND (
            later.started_at > r.started_at
            OR (later.started_at = r.started_at AND later.run_id COLLATE "C" > r.run_id COLLATE "C")
        )
)

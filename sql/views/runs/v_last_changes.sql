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
-- Example: SELECT change, label FROM v_last_changes WHERE table_name = 'persons' ORDER BY change, label
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
LEFT JOIN v_meeting_facts AS m ON m.meeting_id = CASE WHEN c.table_name = 'meetings' THEN c.row_key END
LEFT JOIN persons AS p ON p.person_id = CASE WHEN c.table_name = 'persons' THEN c.row_key END
LEFT JOIN organisations AS o ON o.organisation_id = CASE WHEN c.table_name = 'organisations' THEN c.row_key END
LEFT JOIN articles AS a ON a.article_id = CASE WHEN c.table_name = 'articles' THEN c.row_key END
WHERE r.outcome = 'published' AND NOT EXISTS (
    SELECT 1
    FROM runs AS later
    WHERE later.outcome = 'published'
        AND (
            later.started_at > r.started_at
            OR (later.started_at = r.started_at AND later.run_id COLLATE "C" > r.run_id COLLATE "C")
        )
)

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
WITH last_run AS (
    SELECT r.run_id, r.started_at
    FROM runs AS r
    WHERE r.outcome = 'published' AND NOT EXISTS (
        SELECT 1
        FROM runs AS later
        WHERE later.outcome = 'published'
            AND (
                later.started_at > r.started_at
                OR (later.started_at = r.started_at AND later.run_id COLLATE "C" > r.run_id COLLATE "C")
            )
    )
)

SELECT c.table_name, c.row_key, c.change, m.label, r.run_id, r.started_at
FROM last_run AS r
JOIN changes AS c ON c.run_id = r.run_id AND c.table_name = 'meetings'
LEFT JOIN v_meeting_facts AS m ON m.meeting_id = c.row_key
UNION ALL
SELECT c.table_name, c.row_key, c.change, p.name AS label, r.run_id, r.started_at
FROM last_run AS r
JOIN changes AS c ON c.run_id = r.run_id AND c.table_name = 'persons'
LEFT JOIN persons AS p ON p.person_id = c.row_key
UNION ALL
SELECT c.table_name, c.row_key, c.change, o.name AS label, r.run_id, r.started_at
FROM last_run AS r
JOIN changes AS c ON c.run_id = r.run_id AND c.table_name = 'organisations'
LEFT JOIN organisations AS o ON o.organisation_id = c.row_key
UNION ALL
SELECT c.table_name, c.row_key, c.change, coalesce(a.title, a.article_uri) AS label, r.run_id, r.started_at
FROM last_run AS r
JOIN changes AS c ON c.run_id = r.run_id AND c.table_name = 'articles'
LEFT JOIN articles AS a ON a.article_id = c.row_key
UNION ALL
SELECT c.table_name, c.row_key, c.change, cast(NULL AS varchar) AS label, r.run_id, r.started_at
FROM last_run AS r
JOIN changes AS c
    ON c.run_id = r.run_id AND c.table_name NOT IN ('meetings', 'persons', 'organisations', 'articles')

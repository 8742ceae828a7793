-- severity: fail
-- title: what meeting_reports refers to exists
-- Generated from the schema.
SELECT
    child.report_id AS row_key,
    'article_id' AS column_name,
    child.article_id AS refers_to
FROM meeting_reports AS child
WHERE child.article_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM articles AS parent WHERE parent.article_id = child.article_id)
UNION ALL
SELECT
    child.report_id AS row_key,
    'meeting_id' AS column_name,
    child.meeting_id AS refers_to
FROM meeting_reports AS child
WHERE child.meeting_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM meetings AS parent WHERE parent.meeting_id = child.meeting_id)
UNION ALL
SELECT
    child.report_id AS row_key,
    'parent_report_id' AS column_name,
    child.parent_report_id AS refers_to
FROM meeting_reports AS child
WHERE child.parent_report_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM meeting_reports AS parent WHERE parent.report_id = child.parent_report_id)
UNION ALL
SELECT
    child.report_id AS row_key,
    'place_id' AS column_name,
    child.place_id AS refers_to
FROM meeting_reports AS child
WHERE child.place_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM places AS parent WHERE parent.place_id = child.place_id)
UNION ALL
SELECT
    child.report_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM meeting_reports AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)
UNION ALL
SELECT
    child.report_id AS row_key,
    'series_id' AS column_name,
    child.series_id AS refers_to
FROM meeting_reports AS child
WHERE child.series_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM organisations AS parent WHERE parent.organisation_id = child.series_id)

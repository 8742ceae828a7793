-- severity: fail
-- title: what evidence refers to exists
-- Generated from the schema.
SELECT
    child.evidence_id AS row_key,
    'article_id' AS column_name,
    child.article_id AS refers_to
FROM evidence AS child
WHERE child.article_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM articles AS parent WHERE parent.article_id = child.article_id)
UNION ALL
SELECT
    child.evidence_id AS row_key,
    'report_attendance_id' AS column_name,
    child.report_attendance_id AS refers_to
FROM evidence AS child
WHERE child.report_attendance_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM report_attendance AS parent WHERE parent.report_attendance_id = child.report_attendance_id)
UNION ALL
SELECT
    child.evidence_id AS row_key,
    'report_id' AS column_name,
    child.report_id AS refers_to
FROM evidence AS child
WHERE child.report_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM meeting_reports AS parent WHERE parent.report_id = child.report_id)
UNION ALL
SELECT
    child.evidence_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM evidence AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)

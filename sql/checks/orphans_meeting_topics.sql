-- severity: fail
-- title: what meeting_topics refers to exists
-- Generated from the schema.
SELECT
    child.meeting_id || '|' || child.topic_id || '|' || child.report_id AS row_key,
    'meeting_id' AS column_name,
    child.meeting_id AS refers_to
FROM meeting_topics AS child
WHERE child.meeting_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM meetings AS parent WHERE parent.meeting_id = child.meeting_id)
UNION ALL
SELECT
    child.meeting_id || '|' || child.topic_id || '|' || child.report_id AS row_key,
    'report_id' AS column_name,
    child.report_id AS refers_to
FROM meeting_topics AS child
WHERE child.report_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM meeting_reports AS parent WHERE parent.report_id = child.report_id)
UNION ALL
SELECT
    child.meeting_id || '|' || child.topic_id || '|' || child.report_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM meeting_topics AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)
UNION ALL
SELECT
    child.meeting_id || '|' || child.topic_id || '|' || child.report_id AS row_key,
    'topic_id' AS column_name,
    child.topic_id AS refers_to
FROM meeting_topics AS child
WHERE child.topic_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM topics AS parent WHERE parent.topic_id = child.topic_id)

-- severity: fail
-- title: what meetings refers to exists
-- Generated from the schema.
SELECT
    child.meeting_id AS row_key,
    'parent_meeting_id' AS column_name,
    child.parent_meeting_id AS refers_to
FROM meetings AS child
WHERE child.parent_meeting_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM meetings AS parent WHERE parent.meeting_id = child.parent_meeting_id)
UNION ALL
SELECT
    child.meeting_id AS row_key,
    'place_id' AS column_name,
    child.place_id AS refers_to
FROM meetings AS child
WHERE child.place_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM places AS parent WHERE parent.place_id = child.place_id)
UNION ALL
SELECT
    child.meeting_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM meetings AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)
UNION ALL
SELECT
    child.meeting_id AS row_key,
    'series_id' AS column_name,
    child.series_id AS refers_to
FROM meetings AS child
WHERE child.series_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM organisations AS parent WHERE parent.organisation_id = child.series_id)

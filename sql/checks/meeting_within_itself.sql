-- severity: fail
-- title: no meeting is, through its parents, its own parent
WITH RECURSIVE around (meeting_id, ancestor_id) AS (
    SELECT m.meeting_id, m.parent_meeting_id
    FROM meetings AS m
    WHERE m.parent_meeting_id IS NOT NULL
    UNION
    SELECT a.meeting_id, m.parent_meeting_id
    FROM around AS a
    JOIN meetings AS m ON m.meeting_id = a.ancestor_id
    WHERE m.parent_meeting_id IS NOT NULL
)

SELECT a.meeting_id
FROM around AS a
WHERE a.meeting_id = a.ancestor_id

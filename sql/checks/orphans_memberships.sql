-- severity: fail
-- title: what memberships refers to exists
-- Generated from the schema.
SELECT
    child.membership_id AS row_key,
    'member_id' AS column_name,
    child.member_id AS refers_to
FROM memberships AS child
WHERE child.member_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM organisations AS parent WHERE parent.organisation_id = child.member_id)
UNION ALL
SELECT
    child.membership_id AS row_key,
    'organisation_id' AS column_name,
    child.organisation_id AS refers_to
FROM memberships AS child
WHERE child.organisation_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM organisations AS parent WHERE parent.organisation_id = child.organisation_id)
UNION ALL
SELECT
    child.membership_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM memberships AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)

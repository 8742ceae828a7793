-- severity: fail
-- title: what mentions refers to exists
-- Generated from the schema.
SELECT
    child.mention_id AS row_key,
    'article_id' AS column_name,
    child.article_id AS refers_to
FROM mentions AS child
WHERE child.article_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM articles AS parent WHERE parent.article_id = child.article_id)
UNION ALL
SELECT
    child.mention_id AS row_key,
    'organisation_id' AS column_name,
    child.organisation_id AS refers_to
FROM mentions AS child
WHERE child.organisation_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM organisations AS parent WHERE parent.organisation_id = child.organisation_id)
UNION ALL
SELECT
    child.mention_id AS row_key,
    'person_id' AS column_name,
    child.person_id AS refers_to
FROM mentions AS child
WHERE child.person_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM persons AS parent WHERE parent.person_id = child.person_id)
UNION ALL
SELECT
    child.mention_id AS row_key,
    'run_id' AS column_name,
    child.run_id AS refers_to
FROM mentions AS child
WHERE child.run_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM runs AS parent WHERE parent.run_id = child.run_id)

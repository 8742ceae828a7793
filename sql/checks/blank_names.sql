-- severity: fail
-- title: names are not blank
SELECT 'persons' AS table_name, p.person_id AS row_key
FROM persons AS p
WHERE trim(p.name) = '' OR trim(p.sort_name) = ''
UNION ALL
SELECT 'organisations' AS table_name, o.organisation_id AS row_key
FROM organisations AS o
WHERE trim(o.name) = ''
UNION ALL
SELECT 'sources' AS table_name, s.source_id AS row_key
FROM sources AS s
WHERE trim(s.name) = ''
UNION ALL
SELECT 'entity_names' AS table_name, n.entity_kind || '|' || n.entity_id AS row_key
FROM entity_names AS n
WHERE trim(n.name) = ''

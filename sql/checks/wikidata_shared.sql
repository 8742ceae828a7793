-- severity: warn
-- title: one Wikidata item is one person or one organisation
SELECT
    'person' AS entity_kind,
    p.wikidata_id,
    count(*) AS entities,
    min(p.person_id) AS one,
    max(p.person_id) AS another
FROM persons AS p
WHERE p.wikidata_id IS NOT NULL
GROUP BY p.wikidata_id
HAVING count(*) > 1
UNION ALL
SELECT
    'organisation' AS entity_kind,
    o.wikidata_id,
    count(*) AS entities,
    min(o.organisation_id) AS one,
    max(o.organisation_id) AS another
FROM organisations AS o
WHERE o.wikidata_id IS NOT NULL
GROUP BY o.wikidata_id
HAVING count(*) > 1

-- By which names is a person or an organisation called?
--
-- One row per name of a person or an organisation.
--
--   entity_kind  person or organisation.
--   entity_id    person_id or organisation_id.
--   name         A name it is called by; the display name is one of them.
--   name_kind    display, official, short, former, alias, demonym, acronym, metonym or article (met in one).
--
-- Example: SELECT entity_kind, entity_id FROM v_entity_names WHERE name = 'Kyiv'
SELECT
    n.entity_kind,
    n.entity_id,
    n.name,
    n.name_kind
FROM entity_names AS n
UNION ALL
SELECT
    'person' AS entity_kind,
    p.person_id AS entity_id,
    p.name,
    'display' AS name_kind
FROM persons AS p
WHERE NOT EXISTS (
    SELECT 1
    FROM entity_names AS n
    WHERE n.entity_kind = 'person' AND n.entity_id = p.person_id AND n.name = p.name
)
UNION ALL
SELECT
    'organisation' AS entity_kind,
    o.organisation_id AS entity_id,
    o.name,
    'display' AS name_kind
FROM organisations AS o
WHERE NOT EXISTS (
    SELECT 1
    FROM entity_names AS n
    WHERE n.entity_kind = 'organisation' AND n.entity_id = o.organisation_id AND n.name = o.name
)

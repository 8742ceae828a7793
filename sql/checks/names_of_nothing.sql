-- severity: fail
-- title: every name belongs to a person or organisation that exists
SELECT n.entity_kind, n.entity_id, n.name
FROM entity_names AS n
WHERE (n.entity_kind = 'person' AND NOT EXISTS (SELECT 1 FROM persons AS p WHERE p.person_id = n.entity_id))
    OR (
        n.entity_kind = 'organisation'
        AND NOT EXISTS (SELECT 1 FROM organisations AS o WHERE o.organisation_id = n.entity_id)
    )

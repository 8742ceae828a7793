-- severity: fail
-- title: an id that was replaced leads to one that exists, or to none
SELECT h.entity_kind, h.old_id, h.new_id
FROM id_history AS h
WHERE (h.entity_kind = 'meeting' AND h.new_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM meetings AS m WHERE m.meeting_id = h.new_id))
    OR (h.entity_kind = 'person' AND h.new_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM persons AS p WHERE p.person_id = h.new_id))

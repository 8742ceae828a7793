-- severity: fail
-- title: an id that was replaced leads to one that exists
SELECT h.entity_kind, h.old_id, h.new_id
FROM id_history AS h
WHERE (h.entity_kind = 'meeting' AND h.new_id NOT IN (SELECT m.meeting_id FROM meetings AS m))
    OR (h.entity_kind = 'person' AND h.new_id NOT IN (SELECT p.person_id FROM persons AS p))

-- severity: fail
-- title: a mention's words stand between its offsets, and it names one person or one organisation
SELECT m.mention_id, m.entity_kind, m.person_id, m.organisation_id, m.start_offset, m.end_offset, m.surface
FROM mentions AS m
JOIN articles AS a ON a.article_id = m.article_id
WHERE m.start_offset < 0
    OR m.end_offset <= m.start_offset
    OR substr(
        a.text,
        m.start_offset + 1,
        CASE WHEN m.end_offset > m.start_offset THEN m.end_offset - m.start_offset ELSE 0 END
    ) <> m.surface
    OR (m.entity_kind = 'person' AND (m.person_id IS NULL OR m.organisation_id IS NOT NULL))
    OR (m.entity_kind = 'organisation' AND (m.organisation_id IS NULL OR m.person_id IS NOT NULL))

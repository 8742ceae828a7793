-- severity: fail
-- title: a decision that holds names reports, mentions or entities that exist
SELECT d.decision_id, d.verdict, d.subject_kind, d.subject, d.other, d.author, d.reason
FROM decisions AS d
LEFT JOIN meeting_reports AS r ON d.subject_kind = 'report' AND r.report_id = d.subject
LEFT JOIN mentions AS m ON d.subject_kind = 'mention' AND m.mention_id = d.subject
LEFT JOIN meeting_reports AS other_r ON d.subject_kind = 'report' AND other_r.report_id = d.other
LEFT JOIN mentions AS other_m ON d.subject_kind = 'mention' AND other_m.mention_id = d.other
-- A mention is judged to be an entity, a report to be wrong about one: a party of it.
LEFT JOIN persons AS p ON (d.subject_kind = 'mention' OR d.verdict IN ('correct', 'reject')) AND p.person_id = d.other
LEFT JOIN organisations AS o
    ON (d.subject_kind = 'mention' OR d.verdict IN ('correct', 'reject')) AND o.organisation_id = d.other
WHERE d.revokes IS NULL
    AND NOT EXISTS (SELECT 1 FROM decisions AS later WHERE later.revokes = d.decision_id)
    AND (
        coalesce(r.report_id, m.mention_id) IS NULL
        OR (
            d.other IS NOT NULL
            AND coalesce(other_r.report_id, other_m.mention_id, p.person_id, o.organisation_id) IS NULL
        )
    )
    -- What was erased on request takes its decisions along; ids of reports and mentions begin with that of the article.
    AND NOT EXISTS (
        SELECT 1 FROM forgotten AS f
        WHERE substr(f.sha256, 1, 24) IN (substr(d.subject, 1, 24), substr(d.other, 1, 24))
    )

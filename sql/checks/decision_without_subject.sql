-- severity: fail
-- title: a decision that holds names reports, mentions or entities that exist
SELECT d.decision_id, d.verdict, d.subject_kind, d.subject, d.other, d.author, d.reason
FROM decisions AS d
LEFT JOIN meeting_reports AS r ON d.subject_kind = 'report' AND r.report_id = d.subject
LEFT JOIN mentions AS m ON d.subject_kind = 'mention' AND m.mention_id = d.subject
LEFT JOIN meeting_reports AS other_r ON d.subject_kind = 'report' AND other_r.report_id = d.other
LEFT JOIN mentions AS other_m ON d.subject_kind = 'mention' AND other_m.mention_id = d.other
LEFT JOIN persons AS p ON d.subject_kind = 'mention' AND p.person_id = d.other
LEFT JOIN organisations AS o ON d.subject_kind = 'mention' AND o.organisation_id = d.other
WHERE d.revokes IS NULL
    AND NOT EXISTS (SELECT 1 FROM decisions AS later WHERE later.revokes = d.decision_id)
    AND (
        coalesce(r.report_id, m.mention_id) IS NULL
        OR (
            d.other IS NOT NULL
            AND coalesce(other_r.report_id, other_m.mention_id, p.person_id, o.organisation_id) IS NULL
        )
    )

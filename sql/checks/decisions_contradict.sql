-- severity: warn
-- title: no two decisions that hold say "same" and "different" of one pair (the later one counts)
SELECT earlier.decision_id AS overruled, later.decision_id AS holds, later.verdict, later.subject, later.other
FROM decisions AS earlier
JOIN decisions AS later
    ON later.sequence > earlier.sequence
    AND later.subject_kind = earlier.subject_kind
    AND (
        (later.subject = earlier.subject AND later.other = earlier.other)
        OR (later.subject = earlier.other AND later.other = earlier.subject)
    )
WHERE earlier.verdict IN ('same', 'different')
    AND later.verdict IN ('same', 'different')
    AND earlier.verdict <> later.verdict
    AND earlier.revokes IS NULL
    AND later.revokes IS NULL
    AND NOT EXISTS (SELECT 1 FROM decisions AS r WHERE r.revokes IN (earlier.decision_id, later.decision_id))

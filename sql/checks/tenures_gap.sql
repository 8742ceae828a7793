-- severity: warn
-- title: between two holders of such an office no more than 60 days are unaccounted for
SELECT gap.office_id, gap.tenure_id, gap.person_id, gap.start_on, gap.covered_until_on
FROM (
    SELECT
        t.office_id,
        t.tenure_id,
        t.person_id,
        t.start_on,
        max(coalesce(t.end_on, t.known_until_on)) OVER (
            PARTITION BY t.office_id
            ORDER BY t.start_on, t.tenure_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        ) AS covered_until_on
    FROM tenures AS t
    JOIN offices AS o ON o.office_id = t.office_id
    WHERE o.rank IN (
        'head_of_state', 'head_of_government', 'foreign_minister', 'defence_minister', 'finance_minister',
        'interior_minister', 'head_of_organisation'
    )
) AS gap
WHERE gap.start_on - gap.covered_until_on > 60

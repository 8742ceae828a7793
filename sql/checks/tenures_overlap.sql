-- severity: warn
-- title: an office that one person holds at a time has one holder at a time (exact days only, a week for a handover)
SELECT one.office_id, one.tenure_id AS earlier, other.tenure_id AS later, one.end_edtf, other.start_edtf
FROM tenures AS one
JOIN offices AS o ON o.office_id = one.office_id
JOIN tenures AS other
    ON other.office_id = one.office_id
    AND other.tenure_id <> one.tenure_id
    AND other.person_id <> one.person_id
    AND (other.start_on > one.start_on OR (other.start_on = one.start_on AND other.tenure_id > one.tenure_id))
WHERE o.rank IN (
    'head_of_state', 'head_of_government', 'foreign_minister', 'defence_minister', 'finance_minister',
    'interior_minister', 'head_of_organisation'
)
    AND NOT one.is_acting
    AND NOT other.is_acting
    AND length(other.start_edtf) = 10
    AND (
        (one.end_on IS NULL AND one.known_until_on > other.start_on + 7)
        OR (length(one.end_edtf) = 10 AND one.end_on > other.start_on + 7)
    )

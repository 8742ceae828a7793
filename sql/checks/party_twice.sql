-- severity: fail
-- title: a person, or a delegation of one organisation, attends a meeting once
SELECT t.meeting_id, t.person_id, t.organisation_id, t.rows_found
FROM (
    SELECT a.meeting_id, a.person_id, cast(NULL AS varchar) AS organisation_id, count(*) AS rows_found
    FROM attendance AS a
    WHERE a.person_id IS NOT NULL
    GROUP BY a.meeting_id, a.person_id
    UNION ALL
    SELECT a.meeting_id, cast(NULL AS varchar) AS person_id, a.organisation_id, count(*) AS rows_found
    FROM attendance AS a
    WHERE a.person_id IS NULL AND a.party_kind <> 'office'
    GROUP BY a.meeting_id, a.organisation_id
) AS t
WHERE t.rows_found > 1

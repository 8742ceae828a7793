-- severity: warn
-- title: a person is in no more than two countries on one day
SELECT t.person_id, m.date_start_on AS met_on, count(DISTINCT p.country_code) AS countries
FROM attendance AS t
JOIN meetings AS m ON m.meeting_id = t.meeting_id
JOIN places AS p ON p.place_id = m.place_id
WHERE t.person_id IS NOT NULL
    AND t.presence = 'attended'
    AND m.status = 'held'
    AND m.channel = 'in_person'
    AND m.date_start_on = m.date_end_on
GROUP BY t.person_id, m.date_start_on
HAVING count(DISTINCT p.country_code) > 2

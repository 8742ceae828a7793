-- Who took part in each meeting, or was to, as one article says?
--
-- One row per article, meeting and party.
--
-- Where an article tells of one meeting at several places, each party appears once: with the weightiest role (mediator,
-- chair, host, observer, participant) and the best basis (named before office) of its mentions, otherwise as the main
-- report says. Nothing comes from other articles. Rejected reports and replaced articles are left out.
--
--   article_uri        Location of the article.
--   meeting_id         Key of the meeting.
--   person_id          Who; null for a delegation, a group, or a holder of an office whom nothing names.
--   person_name        Display name; null as above.
--   organisation_id    What the person represents, or the delegation itself; null where the article does not say.
--   organisation_name  Common English name; null as above.
--   role               chair, host, mediator, observer or participant.
--   presence           attended, expected, invited or absent.
--   basis              named, office (the holder inferred from the office) or delegation.
--   party_kind         person, office, delegation or group.
--   capacity           Office in which the party took part, as said; null where not said.
--   office_id          Office held on that date; null where not known.
--   stands_in_for_id   Person for whom the party came; null where none.
--   confidence         0 to 1.
--   article_id         Key of the article.
--
-- Example: SELECT person_name, organisation_name, role FROM v_article_attendance WHERE article_uri = 'inbox/oslo.txt'
WITH told AS (
    SELECT
        a.article_uri,
        a.article_id,
        r.meeting_id,
        ra.person_id,
        ra.party_kind,
        ra.capacity,
        ra.office_id,
        ra.presence,
        ra.stands_in_for_id,
        ra.confidence,
        coalesce(ra.organisation_id, min(ra.organisation_id COLLATE "C") OVER party) AS organisation_id,
        min(
            CASE ra.role WHEN 'mediator' THEN 1 WHEN 'chair' THEN 2 WHEN 'host' THEN 3 WHEN 'observer' THEN 4 ELSE 5 END
        ) OVER party AS role_rank,
        min(CASE ra.basis WHEN 'named' THEN 1 WHEN 'office' THEN 2 ELSE 3 END) OVER party AS basis_rank,
        row_number() OVER (
            party
            ORDER BY
                CASE r.salience WHEN 'main' THEN 1 WHEN 'minor' THEN 2 ELSE 3 END,
                ra.confidence DESC,
                ra.report_attendance_id COLLATE "C"
        ) AS said_rank
    FROM repeated_parties AS again
    JOIN report_attendance AS ra ON ra.report_attendance_id = again.report_attendance_id
    JOIN meeting_reports AS r ON r.report_id = ra.report_id AND NOT r.is_rejected
    JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
    WINDOW party AS (
        PARTITION BY
            a.article_uri,
            r.meeting_id,
            ra.person_id,
            CASE WHEN ra.person_id IS NULL THEN ra.organisation_id END,
            CASE WHEN ra.person_id IS NULL AND ra.party_kind = 'office' THEN coalesce(ra.office_id, ra.capacity, '') END
    )
)

SELECT
    t.article_uri,
    t.meeting_id,
    t.person_id,
    p.name AS person_name,
    t.organisation_id,
    o.name AS organisation_name,
    CASE t.role_rank
        WHEN 1 THEN 'mediator' WHEN 2 THEN 'chair' WHEN 3 THEN 'host' WHEN 4 THEN 'observer' ELSE 'participant'
    END AS role,
    t.presence,
    CASE t.basis_rank WHEN 1 THEN 'named' WHEN 2 THEN 'office' ELSE 'delegation' END AS basis,
    t.party_kind,
    t.capacity,
    t.office_id,
    t.stands_in_for_id,
    t.confidence,
    t.article_id
FROM told AS t
LEFT JOIN persons AS p ON p.person_id = t.person_id
LEFT JOIN organisations AS o ON o.organisation_id = t.organisation_id
WHERE t.said_rank = 1
UNION ALL
SELECT
    a.article_uri,
    r.meeting_id,
    ra.person_id,
    p.name AS person_name,
    ra.organisation_id,
    o.name AS organisation_name,
    ra.role,
    ra.presence,
    ra.basis,
    ra.party_kind,
    ra.capacity,
    ra.office_id,
    ra.stands_in_for_id,
    ra.confidence,
    a.article_id
FROM report_attendance AS ra
JOIN meeting_reports AS r ON r.report_id = ra.report_id AND NOT r.is_rejected
JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
LEFT JOIN repeated_parties AS again ON again.report_attendance_id = ra.report_attendance_id
LEFT JOIN persons AS p ON p.person_id = ra.person_id
LEFT JOIN organisations AS o ON o.organisation_id = ra.organisation_id
WHERE again.report_attendance_id IS NULL

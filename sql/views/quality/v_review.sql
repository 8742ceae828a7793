-- What is uncertain enough for a person to look at and decide?
--
-- One row per open question: a doubtful join, a holder inferred from an office, a party read with little confidence, or
-- a person known from articles only.
--
-- What a decision has judged already is left out. A low score is below 0.6, little confidence below 0.5.
--
--   question       join, holder, party or person.
--   subject_kind   report or mention: what a decision about it names.
--   subject        report_id or mention_id.
--   label          What it is about: the meeting or the person.
--   score          0 to 1, the lower the more doubtful; null where it is not scored.
--   reason         Why it is doubtful.
--   article_uri    Location of the article.
--
-- Example: SELECT label, score, reason FROM v_review WHERE question = 'join' AND score < 0.51 ORDER BY score LIMIT 20
WITH asked AS (
    SELECT
        'join' AS question,
        'report' AS subject_kind,
        r.report_id AS subject,
        m.label,
        r.join_score AS score,
        'joined to ' || cast(m.report_count - 1 AS varchar) || ' other reports on little evidence' AS reason,
        a.article_uri
    FROM meeting_reports AS r
    JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
    JOIN v_meeting_facts AS m ON m.meeting_id = r.meeting_id
    WHERE r.join_score < 0.6 AND m.report_count > 1 AND NOT r.is_rejected
    UNION ALL
    SELECT
        'holder' AS question,
        'report' AS subject_kind,
        r.report_id AS subject,
        coalesce(p.name, o.name, ra.capacity) AS label,
        min(ra.confidence) AS score,
        CASE
            WHEN ra.person_id IS NULL THEN 'nothing says who held the office'
            ELSE 'inferred from the office on little evidence'
        END AS reason,
        a.article_uri
    FROM report_attendance AS ra
    JOIN meeting_reports AS r ON r.report_id = ra.report_id AND NOT r.is_rejected
    JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
    LEFT JOIN persons AS p ON p.person_id = ra.person_id
    LEFT JOIN organisations AS o ON o.organisation_id = ra.organisation_id
    WHERE ra.basis = 'office' AND (ra.confidence < 0.5 OR ra.person_id IS NULL)
    GROUP BY 1, 3, 4, 6, 7
    UNION ALL
    SELECT
        'party' AS question,
        'report' AS subject_kind,
        r.report_id AS subject,
        coalesce(p.name, o.name, ra.capacity) AS label,
        min(ra.confidence) AS score,
        'read with little confidence' AS reason,
        a.article_uri
    FROM report_attendance AS ra
    JOIN meeting_reports AS r ON r.report_id = ra.report_id AND NOT r.is_rejected
    JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
    LEFT JOIN persons AS p ON p.person_id = ra.person_id
    LEFT JOIN organisations AS o ON o.organisation_id = ra.organisation_id
    WHERE ra.basis <> 'office' AND ra.confidence < 0.5
    GROUP BY 1, 3, 4, 6, 7
    UNION ALL
    SELECT
        'person' AS question,
        'mention' AS subject_kind,
        min(m.mention_id COLLATE "C") AS subject,
        p.name AS label,
        cast(NULL AS double precision) AS score,
        'not in the reference tables, but took part in a meeting' AS reason,
        min(a.article_uri COLLATE "C") AS article_uri
    FROM persons AS p
    JOIN mentions AS m ON m.person_id = p.person_id
    JOIN articles AS a ON a.article_id = m.article_id AND a.is_current
    WHERE p.is_provisional AND EXISTS (SELECT 1 FROM attendance AS t WHERE t.person_id = p.person_id)
    GROUP BY p.person_id, p.name
)

SELECT
    asked.question,
    asked.subject_kind,
    asked.subject,
    asked.label,
    asked.score,
    asked.reason,
    asked.article_uri
FROM asked
WHERE asked.subject NOT IN (
    SELECT judged.subject
    FROM (
        SELECT d.decision_id, d.subject
        FROM decisions AS d
        UNION ALL
        SELECT d.decision_id, d.other AS subject
        FROM decisions AS d
        WHERE d.other IS NOT NULL
    ) AS judged
    WHERE NOT EXISTS (SELECT 1 FROM decisions AS later WHERE later.revokes = judged.decision_id)
)

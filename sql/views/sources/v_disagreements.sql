-- On what do the reports of one meeting differ?
--
-- One row per meeting and field on which its reports contradict one another.
--
-- A plan that was later carried out, "unknown" and a missing value contradict nothing; neither does a coarser date that
-- contains a finer one.
--
--   meeting_id     Key of the meeting.
--   field          status, channel, format, level, date, city or country.
--   said           The values said, in alphabetical order, joined by " / ".
--   value_count    Different values.
--   report_count   Reports that say one of them.
--   article_count  Articles in which those reports stand.
--   shown          The value that the merged meeting shows; null where it shows none.
--   meeting_label  Name of the meeting, or what stands for it.
--
-- Example: SELECT meeting_label, said, shown FROM v_disagreements WHERE field = 'date'
WITH said AS (
    SELECT meeting_id, article_id, 'status' AS field, cast(status AS text) AS value
    FROM v_reports
    WHERE status <> 'planned'
    UNION ALL
    SELECT meeting_id, article_id, 'channel' AS field, channel AS value FROM v_reports WHERE channel <> 'unknown'
    UNION ALL
    SELECT meeting_id, article_id, 'format' AS field, format AS value FROM v_reports
    UNION ALL
    SELECT meeting_id, article_id, 'level' AS field, level AS value FROM v_reports WHERE level <> 'unknown'
    UNION ALL
    SELECT meeting_id, article_id, 'city' AS field, city AS value FROM v_reports WHERE city IS NOT NULL
    UNION ALL
    SELECT meeting_id, article_id, 'country' AS field, country_code AS value
    FROM v_reports
    WHERE country_code IS NOT NULL
    UNION ALL
    SELECT r.meeting_id, r.article_id, 'date' AS field, r.date_edtf AS value
    FROM v_reports AS r
    WHERE EXISTS (
        SELECT 1
        FROM v_reports AS other
        WHERE other.meeting_id = r.meeting_id
            AND (other.date_start_on > r.date_end_on OR other.date_end_on < r.date_start_on)
    )
),

differing AS (
    SELECT
        meeting_id,
        field,
        string_agg(DISTINCT value COLLATE "C", ' / ' ORDER BY value COLLATE "C") AS said,
        count(DISTINCT value) AS value_count,
        count(*) AS report_count,
        count(DISTINCT article_id) AS article_count
    FROM said
    GROUP BY meeting_id, field
    HAVING count(DISTINCT value) > 1
)

SELECT
    d.meeting_id,
    d.field,
    d.said,
    d.value_count,
    d.report_count,
    d.article_count,
    CASE d.field
        WHEN 'status' THEN m.status
        WHEN 'channel' THEN m.channel
        WHEN 'format' THEN m.format
        WHEN 'level' THEN m.level
        WHEN 'city' THEN m.city
        WHEN 'country' THEN m.country_code
        ELSE m.date_edtf
    END AS shown,
    m.label AS meeting_label
FROM differing AS d
JOIN v_meetings AS m ON m.meeting_id = d.meeting_id

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
WITH told AS (
    SELECT
        d.meeting_id,
        d.field,
        r.article_id,
        CASE d.field
            WHEN 'status' THEN CASE WHEN r.status <> 'planned' THEN r.status END
            WHEN 'channel' THEN CASE WHEN r.channel <> 'unknown' THEN r.channel END
            WHEN 'format' THEN r.format
            WHEN 'level' THEN CASE WHEN r.level <> 'unknown' THEN r.level END
            WHEN 'city' THEN r.city
            WHEN 'country' THEN r.country_code
            ELSE
                CASE
                    WHEN r.date_start_on > min(r.date_end_on) OVER meeting
                        OR r.date_end_on < max(r.date_start_on) OVER meeting
                        THEN r.date_edtf
                END
        END AS value
    FROM disputed_fields AS d
    JOIN v_reports AS r ON r.meeting_id = d.meeting_id
    WINDOW meeting AS (PARTITION BY d.meeting_id, d.field)
),

differing AS (
    SELECT
        meeting_id,
        field,
        string_agg(DISTINCT cast(value AS text) COLLATE "C", ' / ' ORDER BY cast(value AS text) COLLATE "C") AS said,
        count(DISTINCT value) AS value_count,
        count(*) AS report_count,
        count(DISTINCT article_id) AS article_count
    FROM told
    WHERE value IS NOT NULL
    GROUP BY meeting_id, field
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
        WHEN 'city' THEN l.city
        WHEN 'country' THEN l.country_code
        ELSE m.date_edtf
    END AS shown,
    m.label AS meeting_label
FROM differing AS d
JOIN v_meeting_facts AS m ON m.meeting_id = d.meeting_id
LEFT JOIN places AS l ON l.place_id = m.place_id

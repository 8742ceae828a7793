-- In which words does an article say so?
--
-- One row per article, meeting, supported field (and party), and span of words.
--
-- A date that was completed from other articles brings their words along: quoted_uri then names the article they stand
-- in. Everywhere else it is the article itself. Rejected reports and replaced articles are left out.
--
--   article_uri      Location of the article whose report is supported.
--   meeting_id       Key of the meeting.
--   person_id        Person of the party that the words are about; null for words on the meeting or on a delegation.
--   organisation_id  What that person represents, or the delegation; null for words on the meeting or where not known.
--   field            attendance, date, place, status, channel, meeting, format, level, name, parent or topic.
--   quote            The words, at most 500 characters.
--   text_at_span     What stands in the stored text between the offsets, cut out by the database: equals the quote.
--   quoted_uri       Location of the article in which the words stand.
--   start_offset     First code point of the span in that article's text, from 0.
--   end_offset       Code point after the span.
--   rule             Rule that read them.
--   report_id        Report in whose words they stand.
--   article_id       Key of the article in which the words stand.
--   evidence_id      Key of the evidence; occurs again where it completes another article's date.
--
-- Example: SELECT field, quote, start_offset FROM v_article_evidence WHERE meeting_id = 'm-...' ORDER BY field
SELECT
    a.article_uri,
    r.meeting_id,
    ra.person_id,
    ra.organisation_id,
    e.field,
    e.quote,
    substr(a.text, e.start_offset + 1, e.end_offset - e.start_offset) AS text_at_span,
    a.article_uri AS quoted_uri,
    e.start_offset,
    e.end_offset,
    e.rule,
    e.report_id,
    e.article_id,
    e.evidence_id
FROM articles AS a
JOIN meeting_reports AS r ON r.article_id = a.article_id AND NOT r.is_rejected
JOIN evidence AS e ON e.report_id = r.report_id
LEFT JOIN report_attendance AS ra ON ra.report_attendance_id = e.report_attendance_id
WHERE a.is_current
UNION ALL
SELECT
    b.article_uri,
    b.meeting_id,
    cast(NULL AS varchar) AS person_id,
    cast(NULL AS varchar) AS organisation_id,
    b.field,
    b.quote,
    (
        SELECT substr(a.text, b.start_offset + 1, b.end_offset - b.start_offset)
        FROM articles AS a
        WHERE a.article_id = b.article_id
    ) AS text_at_span,
    b.quoted_uri,
    b.start_offset,
    b.end_offset,
    b.rule,
    b.report_id,
    b.article_id,
    b.evidence_id
FROM (
    SELECT
        completed.article_uri,
        r.meeting_id,
        e.field,
        e.quote,
        a.article_uri AS quoted_uri,
        e.start_offset,
        e.end_offset,
        e.rule,
        e.report_id,
        e.article_id,
        e.evidence_id
    FROM v_article_meetings AS completed
    JOIN meeting_reports AS r
        ON r.meeting_id = completed.meeting_id AND r.article_id <> completed.article_id AND NOT r.is_rejected
    JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
    JOIN evidence AS e ON e.report_id = r.report_id AND e.field = 'date'
    WHERE completed.date_source = 'completed'
) AS b

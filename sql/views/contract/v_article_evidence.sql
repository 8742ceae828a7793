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
WITH words AS NOT MATERIALIZED (
    SELECT
        a.article_uri,
        r.meeting_id,
        ra.person_id,
        ra.organisation_id,
        e.field,
        e.quote,
        substr(a.text, e.start_offset + 1, e.end_offset - e.start_offset) AS text_at_span,
        e.start_offset,
        e.end_offset,
        e.rule,
        e.report_id,
        e.article_id,
        e.evidence_id
    FROM evidence AS e
    JOIN meeting_reports AS r ON r.report_id = e.report_id AND NOT r.is_rejected
    JOIN articles AS a ON a.article_id = e.article_id AND a.is_current
    LEFT JOIN report_attendance AS ra ON ra.report_attendance_id = e.report_attendance_id
)

SELECT
    w.article_uri,
    w.meeting_id,
    w.person_id,
    w.organisation_id,
    w.field,
    w.quote,
    w.text_at_span,
    w.article_uri AS quoted_uri,
    w.start_offset,
    w.end_offset,
    w.rule,
    w.report_id,
    w.article_id,
    w.evidence_id
FROM words AS w
UNION ALL
SELECT
    completed.article_uri,
    w.meeting_id,
    w.person_id,
    w.organisation_id,
    w.field,
    w.quote,
    w.text_at_span,
    w.article_uri AS quoted_uri,
    w.start_offset,
    w.end_offset,
    w.rule,
    w.report_id,
    w.article_id,
    w.evidence_id
FROM v_article_meetings AS completed
JOIN words AS w
    ON w.meeting_id = completed.meeting_id AND w.field = 'date' AND w.article_uri <> completed.article_uri
WHERE completed.date_source = 'completed'

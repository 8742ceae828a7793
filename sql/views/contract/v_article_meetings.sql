-- Which meetings does each article report, and what does it say of them?
--
-- One row per article and meeting that it reports.
--
-- Where an article tells of one meeting at several places, its main report speaks (main before minor before passing,
-- a stated date before an inferred one); what that leaves open is taken from the article's other reports. The date is
-- completed by what the merged meeting knows where the article gives none, only an inferred one, or a stated one wider
-- than a week, and the meeting's date lies inside it. Nothing else comes from other articles. Rejected reports and
-- replaced articles are left out.
--
--   article_uri        Location of the article.
--   meeting_id         Key of the meeting, shared by all articles that report it.
--   meeting_name       Proper name; null where the article gives none.
--   status             held, planned (still ahead when the article appeared), cancelled or postponed.
--   channel            in_person, video, phone, hybrid or unknown.
--   format             bilateral (two sides), plurilateral (three or more, ad hoc) or plenary (standing body, bloc).
--   level              Highest level that took part: leader, minister, ambassador, official or unknown.
--   date_edtf          Local calendar day or days, EDTF; null where nothing can be said.
--   city               City, English name; null for a call or where not said.
--   country_code       ISO 3166-1 alpha-2, or a code of the reference tables; null where not said.
--   venue              Venue as named; null where none is.
--   date_start_on      First day it can have begun; null where unbounded.
--   date_end_on        Last day it can have ended; null where unbounded.
--   date_basis         explicit (stated), relative (counted from the publication), inferred or none.
--   date_source        stated (by this article), inferred (from what this article says), completed (from other reports
--                      of the meeting) or none.
--   series_id          Body or bloc whose session or summit it is; null where none is said.
--   parent_meeting_id  Meeting around it, as this article says; null where none.
--   salience           main, minor or passing.
--   report_count       Reports of the meeting in this article.
--   report_id          The report that speaks.
--   article_id         Key of the article.
--
-- Example: SELECT date_edtf, meeting_name, city, status FROM v_article_meetings WHERE article_uri = 'inbox/oslo.txt'
WITH told AS (
    SELECT
        a.article_uri,
        a.article_id,
        r.meeting_id,
        r.report_id,
        r.name,
        r.series_id,
        r.status,
        r.channel,
        r.format,
        r.level,
        r.salience,
        r.date_edtf,
        r.date_start_on,
        r.date_end_on,
        r.date_basis,
        r.date_source,
        r.place_id,
        around.meeting_id AS parent_meeting_id,
        row_number() OVER (
            PARTITION BY a.article_uri, r.meeting_id
            ORDER BY
                CASE r.salience WHEN 'main' THEN 1 WHEN 'minor' THEN 2 ELSE 3 END,
                CASE r.date_source WHEN 'stated' THEN 1 WHEN 'inferred' THEN 2 ELSE 3 END,
                r.join_score DESC,
                r.report_id COLLATE "C"
        ) AS said_rank,
        row_number() OVER (
            PARTITION BY a.article_uri, r.meeting_id
            ORDER BY
                CASE r.date_source WHEN 'stated' THEN 1 WHEN 'inferred' THEN 2 ELSE 3 END,
                r.date_end_on - r.date_start_on NULLS LAST,
                CASE r.salience WHEN 'main' THEN 1 WHEN 'minor' THEN 2 ELSE 3 END,
                r.report_id COLLATE "C"
        ) AS date_rank,
        row_number() OVER (
            PARTITION BY a.article_uri, r.meeting_id
            ORDER BY
                CASE WHEN p.city IS NOT NULL THEN 1 WHEN p.place_id IS NOT NULL THEN 2 ELSE 3 END,
                CASE r.salience WHEN 'main' THEN 1 WHEN 'minor' THEN 2 ELSE 3 END,
                r.report_id COLLATE "C"
        ) AS place_rank
    FROM repeated_reports AS again
    JOIN meeting_reports AS r ON r.report_id = again.report_id AND NOT r.is_rejected
    JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
    LEFT JOIN places AS p ON p.place_id = r.place_id
    LEFT JOIN meeting_reports AS around ON around.report_id = r.parent_report_id AND NOT around.is_rejected
),

said AS (
    SELECT
        article_uri,
        article_id,
        meeting_id,
        coalesce(max(name) FILTER (WHERE said_rank = 1), min(name COLLATE "C")) AS name,
        coalesce(max(series_id) FILTER (WHERE said_rank = 1), min(series_id COLLATE "C")) AS series_id,
        max(status) FILTER (WHERE said_rank = 1) AS status,
        coalesce(
            max(channel) FILTER (WHERE said_rank = 1 AND channel <> 'unknown'),
            min(channel COLLATE "C") FILTER (WHERE channel <> 'unknown'),
            'unknown'
        ) AS channel,
        max(format) FILTER (WHERE said_rank = 1) AS format,
        coalesce(
            max(level) FILTER (WHERE said_rank = 1 AND level <> 'unknown'),
            min(level COLLATE "C") FILTER (WHERE level <> 'unknown'),
            'unknown'
        ) AS level,
        max(salience) FILTER (WHERE said_rank = 1) AS salience,
        max(date_edtf) FILTER (WHERE date_rank = 1) AS date_edtf,
        max(date_start_on) FILTER (WHERE date_rank = 1) AS date_start_on,
        max(date_end_on) FILTER (WHERE date_rank = 1) AS date_end_on,
        max(date_basis) FILTER (WHERE date_rank = 1) AS date_basis,
        max(date_source) FILTER (WHERE date_rank = 1) AS date_source,
        max(place_id) FILTER (WHERE place_rank = 1) AS place_id,
        coalesce(
            max(parent_meeting_id) FILTER (WHERE said_rank = 1), min(parent_meeting_id COLLATE "C")
        ) AS parent_meeting_id,
        count(*) AS report_count,
        max(report_id) FILTER (WHERE said_rank = 1) AS report_id
    FROM told
    GROUP BY article_uri, article_id, meeting_id
    UNION ALL
    SELECT
        a.article_uri,
        a.article_id,
        r.meeting_id,
        r.name,
        r.series_id,
        r.status,
        r.channel,
        r.format,
        r.level,
        r.salience,
        r.date_edtf,
        r.date_start_on,
        r.date_end_on,
        r.date_basis,
        r.date_source,
        r.place_id,
        around.meeting_id AS parent_meeting_id,
        1 AS report_count,
        r.report_id
    FROM meeting_reports AS r
    JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
    LEFT JOIN meeting_reports AS around ON around.report_id = r.parent_report_id AND NOT around.is_rejected
    LEFT JOIN repeated_reports AS again ON again.report_id = r.report_id
    WHERE NOT r.is_rejected AND again.report_id IS NULL
),

dated AS (
    SELECT
        said.*,
        m.date_edtf AS known_edtf,
        m.date_start_on AS known_start_on,
        m.date_end_on AS known_end_on,
        coalesce(said.date_start_on <= m.date_start_on, said.date_start_on IS NULL)
        AND coalesce(said.date_end_on >= m.date_end_on, said.date_end_on IS NULL)
        AND (
            said.date_start_on IS DISTINCT FROM m.date_start_on
            OR said.date_end_on IS DISTINCT FROM m.date_end_on
        )
        AND (
            said.date_source <> 'stated'
            OR coalesce(said.date_end_on - said.date_start_on >= 7, TRUE)
        ) AS is_completed
    FROM said
    JOIN meetings AS m ON m.meeting_id = said.meeting_id
)

SELECT
    d.article_uri,
    d.meeting_id,
    d.name AS meeting_name,
    d.status,
    d.channel,
    d.format,
    d.level,
    CASE WHEN d.is_completed THEN d.known_edtf ELSE d.date_edtf END AS date_edtf,
    p.city,
    p.country_code,
    p.venue,
    CASE WHEN d.is_completed THEN d.known_start_on ELSE d.date_start_on END AS date_start_on,
    CASE WHEN d.is_completed THEN d.known_end_on ELSE d.date_end_on END AS date_end_on,
    CASE WHEN d.is_completed THEN 'inferred' ELSE d.date_basis END AS date_basis,
    CASE WHEN d.is_completed THEN 'completed' ELSE d.date_source END AS date_source,
    d.series_id,
    d.parent_meeting_id,
    d.salience,
    d.report_count,
    d.report_id,
    d.article_id
FROM dated AS d
LEFT JOIN places AS p ON p.place_id = d.place_id

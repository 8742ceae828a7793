-- What does each publisher cover, what does it alone report, and how fast?
--
-- One row per publisher with an article in its current form.
--
-- Near copies of another article are counted apart and count for nothing else; articles without a known publisher are left
-- out. Exclusive are meetings that no other independent source reports. Days to report are those of v_time_to_report.
--
--   source_id              Key of the publisher.
--   source_name            Its name.
--   source_kind            media, agency, government, igo or other.
--   country_code           Country of its seat, ISO 3166-1 alpha-2; null where not known.
--   article_count          Articles, near copies left out.
--   copy_count             Articles that are near copies of others.
--   first_published_on     First day of publication that is stated; null where none is.
--   last_published_on      Last day of publication that is stated; null where none is.
--   report_count           Reports of meetings.
--   meeting_count          Different meetings reported.
--   exclusive_count        Those that it alone reports.
--   exclusive_share        Share of those, 0 to 1; null where it reports none.
--   median_days_to_report  Median of days from a meeting to its first report here; null where none can be counted.
--   first_count            Meetings that it reported first, or on the same day as the first.
--
-- Example: SELECT source_name, meeting_count, exclusive_share FROM v_source_coverage WHERE source_kind = 'media'
WITH pace AS (
    SELECT
        f.source_id,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY greatest(f.reported_on - m.date_end_on, 0)) AS median_days_to_report,
        count(*) FILTER (WHERE f.is_first) AS first_count
    FROM first_tellings AS f
    JOIN meetings AS m ON m.meeting_id = f.meeting_id
    GROUP BY f.source_id
),

published AS (
    SELECT
        source_id,
        count(*) FILTER (WHERE duplicate_of_id IS NULL) AS article_count,
        count(*) FILTER (WHERE duplicate_of_id IS NOT NULL) AS copy_count,
        min(published_start_on) FILTER (WHERE published_basis = 'explicit' AND duplicate_of_id IS NULL)
            AS first_published_on,
        max(published_end_on) FILTER (WHERE published_basis = 'explicit' AND duplicate_of_id IS NULL)
            AS last_published_on
    FROM articles
    WHERE is_current AND source_id IS NOT NULL
    GROUP BY source_id
)

SELECT
    s.source_id,
    s.name AS source_name,
    s.kind AS source_kind,
    s.country_code,
    a.article_count,
    a.copy_count,
    a.first_published_on,
    a.last_published_on,
    coalesce(t.report_count, 0) AS report_count,
    coalesce(t.meeting_count, 0) AS meeting_count,
    coalesce(t.exclusive_count, 0) AS exclusive_count,
    cast(t.exclusive_count AS double precision) / nullif(t.meeting_count, 0) AS exclusive_share,
    p.median_days_to_report,
    coalesce(p.first_count, 0) AS first_count
FROM published AS a
JOIN sources AS s ON s.source_id = a.source_id
LEFT JOIN source_totals AS t ON t.source_id = a.source_id
LEFT JOIN pace AS p ON p.source_id = a.source_id

-- Which day is it, of which week, month, quarter and year: the dates that a BI tool joins on?
--
-- One row per day, from the first of January of the first year in the warehouse to the last of December of its last.
--
-- First and last year are those of meetings whose date is certain enough for a month (see v_meetings) and of stated days
-- of publication. To count a meeting once, join on its date_start_on, or on month_on with day_on. Weeks are those of
-- ISO 8601: they begin on Monday, and the first one is that of the first Thursday.
--
--   day_on         The day.
--   year           Calendar year.
--   quarter        1 to 4.
--   month          1 to 12.
--   month_name     January to December.
--   month_on       First day of the month.
--   year_month     Year and month as text, 2024-03.
--   iso_year       Year that the week belongs to.
--   iso_week       1 to 53.
--   week_on        Monday of the week.
--   weekday        1 (Monday) to 7 (Sunday).
--   weekday_name   Monday to Sunday.
--   is_weekend     True for Saturday and Sunday.
--   day_of_year    1 to 366.
--   days_from_now  Days from "now" (see v_now), negative for what is past; null where there is no now.
--
-- Example: SELECT day_on, weekday_name FROM v_calendar WHERE year = 2024 AND is_weekend ORDER BY day_on
WITH digits AS (
    SELECT d.n
    FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) AS d (n)
),

numbers AS (
    SELECT a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n AS n
    FROM digits AS a
    CROSS JOIN digits AS b
    CROSS JOIN digits AS c
    CROSS JOIN digits AS d
    CROSS JOIN digits AS e
    WHERE e.n < 5
),

bounds AS (
    SELECT
        cast(date_trunc('year', min(x.first_on)) AS date) AS first_on,
        cast(date_trunc('year', max(x.last_on)) + INTERVAL '1 year' AS date) - 1 AS last_on
    FROM (
        SELECT min(m.date_start_on) AS first_on, max(m.date_end_on) AS last_on
        FROM v_meeting_facts AS m
        WHERE m.month_on IS NOT NULL
        UNION ALL
        SELECT min(a.published_start_on) AS first_on, max(a.published_end_on) AS last_on
        FROM articles AS a
        WHERE a.is_current AND a.published_basis = 'explicit'
    ) AS x
),

days AS (
    SELECT b.first_on + n.n AS day_on
    FROM bounds AS b
    JOIN numbers AS n ON n.n <= b.last_on - b.first_on
)

SELECT
    d.day_on,
    cast(extract(YEAR FROM d.day_on) AS integer) AS year,
    cast(extract(QUARTER FROM d.day_on) AS integer) AS quarter,
    cast(extract(MONTH FROM d.day_on) AS integer) AS month,
    CASE extract(MONTH FROM d.day_on)
        WHEN 1 THEN 'January' WHEN 2 THEN 'February' WHEN 3 THEN 'March' WHEN 4 THEN 'April' WHEN 5 THEN 'May'
        WHEN 6 THEN 'June' WHEN 7 THEN 'July' WHEN 8 THEN 'August' WHEN 9 THEN 'September' WHEN 10 THEN 'October'
        WHEN 11 THEN 'November' ELSE 'December'
    END AS month_name,
    cast(date_trunc('month', d.day_on) AS date) AS month_on,
    cast(extract(YEAR FROM d.day_on) AS varchar) || '-' || lpad(cast(extract(MONTH FROM d.day_on) AS varchar), 2, '0')
        AS year_month,
    cast(extract(ISOYEAR FROM d.day_on) AS integer) AS iso_year,
    cast(extract(WEEK FROM d.day_on) AS integer) AS iso_week,
    cast(date_trunc('week', d.day_on) AS date) AS week_on,
    cast(extract(ISODOW FROM d.day_on) AS integer) AS weekday,
    CASE extract(ISODOW FROM d.day_on)
        WHEN 1 THEN 'Monday' WHEN 2 THEN 'Tuesday' WHEN 3 THEN 'Wednesday' WHEN 4 THEN 'Thursday' WHEN 5 THEN 'Friday'
        WHEN 6 THEN 'Saturday' ELSE 'Sunday'
    END AS weekday_name,
    extract(ISODOW FROM d.day_on) >= 6 AS is_weekend,
    cast(extract(DOY FROM d.day_on) AS integer) AS day_of_year,
    d.day_on - n.now_on AS days_from_now
FROM days AS d
CROSS JOIN v_now AS n

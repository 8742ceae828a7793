-- Pairs of persons who met: how often, when first and last, at which level, and how often for the same side.
--
-- Ids are numbered on the way: numbers sort and group faster than texts.
WITH people AS (
    SELECT person_id, row_number() OVER (ORDER BY person_id COLLATE "C") AS person
    FROM persons
),

held AS (
    SELECT
        meeting_id,
        row_number() OVER (ORDER BY meeting_id COLLATE "C") AS meeting,
        format = 'bilateral' AS is_bilateral,
        CASE level WHEN 'leader' THEN 1 WHEN 'minister' THEN 2 WHEN 'ambassador' THEN 3 WHEN 'official' THEN 4 ELSE 5 END
            AS level_rank,
        coalesce(
            date_trunc('month', date_start_on) = date_trunc('month', date_end_on)
            OR date_end_on - date_start_on < 7,
            FALSE
        ) AS is_dated,
        date_start_on,
        date_end_on
    FROM meetings
    WHERE status = 'held'
),

present AS (
    SELECT h.meeting, p.person, t.organisation_id
    FROM attendance AS t
    JOIN held AS h ON h.meeting_id = t.meeting_id
    JOIN people AS p ON p.person_id = t.person_id
    WHERE t.presence = 'attended'
),

met AS (
    SELECT
        a.person AS person_a,
        b.person AS person_b,
        a.organisation_id = b.organisation_id AS is_same_side,
        h.*,
        row_number() OVER series = 1 AND h.is_dated AS is_first,
        lead(h.meeting) OVER series IS NULL AND h.is_dated AS is_last,
        CASE WHEN h.is_dated THEN h.date_start_on - lag(h.date_end_on) OVER series END AS gap_days
    FROM present AS a
    JOIN present AS b ON b.meeting = a.meeting AND a.person < b.person
    JOIN held AS h ON h.meeting = a.meeting
    WINDOW series AS (
        PARTITION BY a.person, b.person, h.is_dated ORDER BY h.date_start_on, h.date_end_on, h.meeting
    )
),

pairs AS (
    SELECT
        person_a,
        person_b,
        count(*) AS meeting_count,
        count(*) FILTER (WHERE is_bilateral) AS bilateral_count,
        count(*) FILTER (WHERE is_same_side) AS same_side_count,
        count(*) FILTER (WHERE is_dated) AS dated_count,
        min(level_rank) AS level_rank,
        max(meeting) FILTER (WHERE is_first) AS first_meeting,
        max(date_start_on) FILTER (WHERE is_first) AS first_on,
        max(meeting) FILTER (WHERE is_last) AS last_meeting,
        max(date_end_on) FILTER (WHERE is_last) AS last_on,
        max(gap_days) AS longest_gap_days
    FROM met
    GROUP BY person_a, person_b
)

SELECT
    a.person_id AS person_a_id,
    b.person_id AS person_b_id,
    p.meeting_count,
    p.bilateral_count,
    p.same_side_count,
    p.dated_count,
    f.meeting_id AS first_meeting_id,
    p.first_on,
    l.meeting_id AS last_meeting_id,
    p.last_on,
    CASE WHEN p.dated_count > 1 THEN greatest(p.longest_gap_days, 0) END AS longest_gap_days,
    CASE p.level_rank
        WHEN 1 THEN 'leader' WHEN 2 THEN 'minister' WHEN 3 THEN 'ambassador' WHEN 4 THEN 'official' ELSE 'unknown'
    END AS highest_level
FROM pairs AS p
JOIN people AS a ON a.person = p.person_a
JOIN people AS b ON b.person = p.person_b
LEFT JOIN held AS f ON f.meeting = p.first_meeting
LEFT JOIN held AS l ON l.meeting = p.last_meeting
ORDER BY p.person_a, p.person_b

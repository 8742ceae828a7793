-- Pairs of states that met: how often, when first and last, at which level, on whose ground.
--
-- Ids are numbered on the way: numbers sort and group faster than texts.
WITH states AS (
    SELECT state_id, row_number() OVER (ORDER BY state_id COLLATE "C") AS state
    FROM (SELECT DISTINCT state_id FROM meeting_states) AS known
),

held AS (
    SELECT
        meeting_id,
        row_number() OVER (ORDER BY meeting_id COLLATE "C") AS meeting,
        channel NOT IN ('phone', 'video') AS is_in_person,
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
    SELECT h.meeting, s.state, t.host_basis IS NOT NULL AS is_host
    FROM meeting_states AS t
    JOIN held AS h ON h.meeting_id = t.meeting_id
    JOIN states AS s ON s.state_id = t.state_id
),

met AS (
    SELECT
        a.state AS state_a,
        b.state AS state_b,
        a.is_host AS is_a_host,
        b.is_host AS is_b_host,
        h.*,
        row_number() OVER series = 1 AND h.is_dated AS is_first,
        lead(h.meeting) OVER series IS NULL AND h.is_dated AS is_last,
        CASE WHEN h.is_dated THEN h.date_start_on - lag(h.date_end_on) OVER series END AS gap_days
    FROM present AS a
    JOIN present AS b ON b.meeting = a.meeting AND a.state < b.state
    JOIN held AS h ON h.meeting = a.meeting
    WINDOW series AS (
        PARTITION BY a.state, b.state, h.is_dated ORDER BY h.date_start_on, h.date_end_on, h.meeting
    )
),

pairs AS (
    SELECT
        state_a,
        state_b,
        count(*) AS meeting_count,
        count(*) FILTER (WHERE is_bilateral) AS bilateral_count,
        count(*) FILTER (WHERE is_in_person) AS in_person_count,
        count(*) FILTER (WHERE is_a_host) AS a_host_count,
        count(*) FILTER (WHERE is_b_host) AS b_host_count,
        count(*) FILTER (WHERE is_dated) AS dated_count,
        min(level_rank) AS level_rank,
        max(meeting) FILTER (WHERE is_first) AS first_meeting,
        max(date_start_on) FILTER (WHERE is_first) AS first_on,
        max(meeting) FILTER (WHERE is_last) AS last_meeting,
        max(date_end_on) FILTER (WHERE is_last) AS last_on,
        max(gap_days) AS longest_gap_days
    FROM met
    GROUP BY state_a, state_b
)

SELECT
    a.state_id AS state_a_id,
    b.state_id AS state_b_id,
    p.meeting_count,
    p.bilateral_count,
    p.in_person_count,
    p.a_host_count,
    p.b_host_count,
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
JOIN states AS a ON a.state = p.state_a
JOIN states AS b ON b.state = p.state_b
LEFT JOIN held AS f ON f.meeting = p.first_meeting
LEFT JOIN held AS l ON l.meeting = p.last_meeting
ORDER BY p.state_a, p.state_b

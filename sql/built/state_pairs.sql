-- Pairs of states that met: how often, when first and last, at which level, on whose ground.
WITH met AS (
    SELECT
        a.state_id AS state_a_id,
        b.state_id AS state_b_id,
        m.meeting_id,
        m.channel,
        m.format,
        CASE m.level WHEN 'leader' THEN 1 WHEN 'minister' THEN 2 WHEN 'ambassador' THEN 3 WHEN 'official' THEN 4 ELSE 5 END
            AS level_rank,
        a.host_basis IS NOT NULL AS is_a_host,
        b.host_basis IS NOT NULL AS is_b_host,
        date_trunc('month', m.date_start_on) = date_trunc('month', m.date_end_on)
        OR m.date_end_on - m.date_start_on < 7 AS is_dated,
        m.date_start_on,
        m.date_end_on
    FROM meeting_states AS a
    JOIN meeting_states AS b ON b.meeting_id = a.meeting_id AND a.state_id COLLATE "C" < b.state_id COLLATE "C"
    JOIN meetings AS m ON m.meeting_id = a.meeting_id
),

counted AS (
    SELECT
        state_a_id,
        state_b_id,
        count(*) AS meeting_count,
        count(*) FILTER (WHERE format = 'bilateral') AS bilateral_count,
        count(*) FILTER (WHERE channel NOT IN ('phone', 'video')) AS in_person_count,
        count(*) FILTER (WHERE is_a_host) AS a_host_count,
        count(*) FILTER (WHERE is_b_host) AS b_host_count,
        count(*) FILTER (WHERE is_dated) AS dated_count,
        min(level_rank) AS level_rank
    FROM met
    GROUP BY state_a_id, state_b_id
),

ordered AS (
    SELECT
        state_a_id,
        state_b_id,
        meeting_id,
        date_start_on,
        date_end_on,
        lag(meeting_id) OVER series IS NULL AS is_first,
        lead(meeting_id) OVER series IS NULL AS is_last,
        date_start_on - lag(date_end_on) OVER series AS gap_days
    FROM met
    WHERE is_dated
    WINDOW series AS (
        PARTITION BY state_a_id, state_b_id ORDER BY date_start_on, date_end_on, meeting_id COLLATE "C"
    )
),

dated AS (
    SELECT
        state_a_id,
        state_b_id,
        max(meeting_id) FILTER (WHERE is_first) AS first_meeting_id,
        max(date_start_on) FILTER (WHERE is_first) AS first_on,
        max(meeting_id) FILTER (WHERE is_last) AS last_meeting_id,
        max(date_end_on) FILTER (WHERE is_last) AS last_on,
        CASE WHEN count(*) > 1 THEN greatest(max(gap_days), 0) END AS longest_gap_days
    FROM ordered
    GROUP BY state_a_id, state_b_id
)

SELECT
    c.state_a_id,
    c.state_b_id,
    c.meeting_count,
    c.bilateral_count,
    c.in_person_count,
    c.a_host_count,
    c.b_host_count,
    c.dated_count,
    d.first_meeting_id,
    d.first_on,
    d.last_meeting_id,
    d.last_on,
    d.longest_gap_days,
    CASE c.level_rank
        WHEN 1 THEN 'leader' WHEN 2 THEN 'minister' WHEN 3 THEN 'ambassador' WHEN 4 THEN 'official' ELSE 'unknown'
    END AS highest_level
FROM counted AS c
LEFT JOIN dated AS d ON d.state_a_id = c.state_a_id AND d.state_b_id = c.state_b_id
ORDER BY c.state_a_id COLLATE "C", c.state_b_id COLLATE "C"

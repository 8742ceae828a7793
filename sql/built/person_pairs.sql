-- Pairs of persons who met: how often, when first and last, at which level, and how often for the same side.
WITH present AS (
    SELECT t.meeting_id, t.person_id, t.organisation_id
    FROM attendance AS t
    WHERE t.presence = 'attended' AND t.person_id IS NOT NULL
),

met AS (
    SELECT
        a.person_id AS person_a_id,
        b.person_id AS person_b_id,
        a.organisation_id = b.organisation_id AS is_same_side,
        m.meeting_id,
        m.format,
        CASE m.level WHEN 'leader' THEN 1 WHEN 'minister' THEN 2 WHEN 'ambassador' THEN 3 WHEN 'official' THEN 4 ELSE 5 END
            AS level_rank,
        date_trunc('month', m.date_start_on) = date_trunc('month', m.date_end_on)
        OR m.date_end_on - m.date_start_on < 7 AS is_dated,
        m.date_start_on,
        m.date_end_on
    FROM present AS a
    JOIN present AS b ON b.meeting_id = a.meeting_id AND a.person_id COLLATE "C" < b.person_id COLLATE "C"
    JOIN meetings AS m ON m.meeting_id = a.meeting_id AND m.status = 'held'
),

counted AS (
    SELECT
        person_a_id,
        person_b_id,
        count(*) AS meeting_count,
        count(*) FILTER (WHERE format = 'bilateral') AS bilateral_count,
        count(*) FILTER (WHERE is_same_side) AS same_side_count,
        count(*) FILTER (WHERE is_dated) AS dated_count,
        min(level_rank) AS level_rank
    FROM met
    GROUP BY person_a_id, person_b_id
),

ordered AS (
    SELECT
        person_a_id,
        person_b_id,
        meeting_id,
        date_start_on,
        date_end_on,
        lag(meeting_id) OVER series IS NULL AS is_first,
        lead(meeting_id) OVER series IS NULL AS is_last,
        date_start_on - lag(date_end_on) OVER series AS gap_days
    FROM met
    WHERE is_dated
    WINDOW series AS (
        PARTITION BY person_a_id, person_b_id ORDER BY date_start_on, date_end_on, meeting_id COLLATE "C"
    )
),

dated AS (
    SELECT
        person_a_id,
        person_b_id,
        max(meeting_id) FILTER (WHERE is_first) AS first_meeting_id,
        max(date_start_on) FILTER (WHERE is_first) AS first_on,
        max(meeting_id) FILTER (WHERE is_last) AS last_meeting_id,
        max(date_end_on) FILTER (WHERE is_last) AS last_on,
        CASE WHEN count(*) > 1 THEN greatest(max(gap_days), 0) END AS longest_gap_days
    FROM ordered
    GROUP BY person_a_id, person_b_id
)

SELECT
    c.person_a_id,
    c.person_b_id,
    c.meeting_count,
    c.bilateral_count,
    c.same_side_count,
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
LEFT JOIN dated AS d ON d.person_a_id = c.person_a_id AND d.person_b_id = c.person_b_id
ORDER BY c.person_a_id COLLATE "C", c.person_b_id COLLATE "C"

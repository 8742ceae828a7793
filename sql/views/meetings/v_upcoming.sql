-- Which planned meetings are still ahead?
--
-- One row per planned meeting that can still take place after "now" (see v_now), or has no last day.
--
-- Its counterpart is v_overdue. Where no article states its day of publication there is no "now", and all planned
-- meetings are ahead.
--
--   meeting_id      Key of the meeting.
--   meeting_label   Name of the meeting, or what stands for it.
--   date_edtf       Planned date, EDTF; null where not known.
--   date_start_on   First day on which it can begin; null where unbounded.
--   date_end_on     Last day on which it can end; null where unbounded.
--   days_ahead      Days from now to the first day on which it can begin, negative where that has passed; null where
--                   unbounded.
--   channel         in_person, video, phone, hybrid or unknown.
--   format          bilateral, plurilateral or plenary.
--   level           leader, minister, ambassador, official or unknown.
--   city            City; null for a call or where not known.
--   country_code    Country of the place; null where not known.
--   expected_count  Parties expected to take part.
--   report_count    Reports of it.
--
-- Example: SELECT date_edtf, meeting_label, city FROM v_upcoming WHERE level = 'leader' ORDER BY date_start_on
SELECT
    m.meeting_id,
    m.label AS meeting_label,
    m.date_edtf,
    m.date_start_on,
    m.date_end_on,
    m.date_start_on - n.now_on AS days_ahead,
    m.channel,
    m.format,
    m.level,
    l.city,
    l.country_code,
    (
        SELECT count(*)
        FROM attendance AS t
        WHERE t.meeting_id = m.meeting_id AND t.presence = 'expected'
    ) AS expected_count,
    m.report_count
FROM v_meeting_facts AS m
LEFT JOIN places AS l ON l.place_id = m.place_id
CROSS JOIN v_now AS n
WHERE m.status = 'planned' AND coalesce(m.date_end_on >= n.now_on, TRUE)

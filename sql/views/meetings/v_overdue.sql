-- Which planned meetings should have taken place by now, without any report that they did?
--
-- One row per planned meeting whose last possible day lies before "now" (see v_now).
--
--   meeting_id     Key of the meeting.
--   meeting_label  Name of the meeting, or what stands for it.
--   date_edtf      Planned date, EDTF; null where only its bounds are known.
--   date_end_on    Last day on which it was to end.
--   now_on         Latest publication day in the warehouse.
--   days_overdue   Days from the planned end to now.
--   city           City; null for a call or where not known.
--   country_code   Country of the place; null where not known.
--   level          leader, minister, ambassador, official or unknown.
--   report_count   Reports of it.
--
-- Example: SELECT meeting_label, date_edtf, days_overdue FROM v_overdue WHERE level = 'leader' AND days_overdue < 90
SELECT
    m.meeting_id,
    m.label AS meeting_label,
    m.date_edtf,
    m.date_end_on,
    n.now_on,
    n.now_on - m.date_end_on AS days_overdue,
    l.city,
    l.country_code,
    m.level,
    m.report_count
FROM v_meeting_facts AS m
LEFT JOIN places AS l ON l.place_id = m.place_id
JOIN v_now AS n ON m.date_end_on < n.now_on
WHERE m.status = 'planned'

-- How long after a meeting did each source report it, and who was first?
--
-- One row per held meeting and publisher that reported it as held.
--
-- Only meetings whose days are known within a week, and articles whose day of publication is stated and not before the
-- meeting; near copies of other articles are left out. Days count from the last day of the meeting; what appeared before
-- that, while it was going on, counts as 0.
--
--   meeting_id       Key of the meeting.
--   meeting_label    Name of the meeting, or what stands for it.
--   date_edtf        Date of the meeting, EDTF.
--   date_end_on      Last day it can have ended.
--   year             Year that it counts in.
--   level            leader, minister, ambassador, official or unknown.
--   source_id        Publisher.
--   source_name      Its name.
--   reported_on      Day on which its first article on the meeting appeared.
--   days_to_report   Days from the end of the meeting to that day, 0 or more.
--   is_first         True where no other publisher was earlier.
--   publisher_count  Publishers with a report that counts here.
--
-- Example: SELECT meeting_label, days_to_report FROM v_time_to_report WHERE source_name = 'The Herald' AND is_first
SELECT
    m.meeting_id,
    m.label AS meeting_label,
    m.date_edtf,
    m.date_end_on,
    m.year,
    m.level,
    s.source_id,
    s.name AS source_name,
    f.reported_on,
    greatest(f.reported_on - m.date_end_on, 0) AS days_to_report,
    f.is_first,
    f.publisher_count
FROM first_tellings AS f
JOIN v_meeting_facts AS m ON m.meeting_id = f.meeting_id
JOIN sources AS s ON s.source_id = f.source_id

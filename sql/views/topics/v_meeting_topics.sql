-- What was talked about at which meeting, and who says so?
--
-- One row per meeting and subject.
--
--   meeting_id     Key of the meeting.
--   topic_id       Key of the subject.
--   topic_name     Short noun phrase.
--   meeting_label  Name of the meeting, or what stands for it.
--   status         held, planned, cancelled or postponed.
--   level          leader, minister, ambassador, official or unknown.
--   date_edtf      Date of the meeting, EDTF; null where nothing can be said.
--   date_start_on  First day it can have begun; null where unbounded.
--   date_end_on    Last day it can have ended; null where unbounded.
--   year           Year that it counts in; null where its date is too uncertain for one.
--   month_on       First day of the month that it counts in; null where its date is too uncertain for one.
--   report_count   Reports that say so.
--
-- Example: SELECT date_edtf, meeting_label FROM v_meeting_topics WHERE topic_name = 'grain exports'
SELECT
    m.meeting_id,
    s.topic_id,
    s.name AS topic_name,
    m.label AS meeting_label,
    m.status,
    m.level,
    m.date_edtf,
    m.date_start_on,
    m.date_end_on,
    m.year,
    m.month_on,
    count(DISTINCT mt.report_id) AS report_count
FROM meeting_topics AS mt
JOIN topics AS s ON s.topic_id = mt.topic_id
JOIN v_meeting_facts AS m ON m.meeting_id = mt.meeting_id
GROUP BY
    m.meeting_id, s.topic_id, s.name, m.label, m.status, m.level, m.date_edtf, m.date_start_on, m.date_end_on, m.year,
    m.month_on

-- What became of the meetings that were announced?
--
-- One row per meeting that at least one article announced while it was still ahead.
--
-- An announcement is a report that calls the meeting planned. Lead and shift are counted between days that are known:
-- the stated day of publication, and bounds that are one day.
--
--   meeting_id         Key of the meeting.
--   meeting_label      Name of the meeting, or what stands for it.
--   outcome            held, cancelled, postponed, overdue (its last day is past, and nobody says that it was held) or
--                      ahead.
--   status             Status of the meeting: held, planned, cancelled or postponed.
--   channel            in_person, video, phone, hybrid or unknown.
--   format             bilateral, plurilateral or plenary.
--   level              leader, minister, ambassador, official or unknown.
--   announced_on       First day on which an article announced it; null where no such article states its day.
--   announced_edtf     Date that the first announcement gave, EDTF; null where it gave none.
--   date_edtf          Date of the meeting, EDTF; null where nothing can be said.
--   date_start_on      First day it can have begun; null where unbounded.
--   date_end_on        Last day it can have ended; null where unbounded.
--   month_on           First day of the month that it counts in; null where its date is too uncertain for one.
--   lead_days          Days from the first announcement to the meeting; null where either is not known to the day.
--   shift_days         Days from the day announced first to the day it has now; null where either is not known.
--   plan_count         Reports that announce it.
--   report_count       Reports of it.
--   city               City; null for a call or where not known.
--   country_code       Country of the place; null where not known.
--
-- Example: SELECT meeting_label, announced_on, date_edtf, outcome FROM v_plans WHERE outcome = 'cancelled'
SELECT
    m.meeting_id,
    m.label AS meeting_label,
    CASE
        WHEN m.status <> 'planned' THEN m.status
        WHEN m.date_end_on < n.now_on THEN 'overdue'
        ELSE 'ahead'
    END AS outcome,
    m.status,
    m.channel,
    m.format,
    m.level,
    a.announced_on,
    a.date_edtf AS announced_edtf,
    m.date_edtf,
    m.date_start_on,
    m.date_end_on,
    m.month_on,
    CASE WHEN m.is_exact_date THEN m.date_start_on - a.announced_on END AS lead_days,
    CASE WHEN m.is_exact_date THEN m.date_start_on - a.day_on END AS shift_days,
    a.plan_count,
    m.report_count,
    l.city,
    l.country_code
FROM announcements AS a
JOIN v_meeting_facts AS m ON m.meeting_id = a.meeting_id
LEFT JOIN places AS l ON l.place_id = m.place_id
CROSS JOIN v_now AS n

-- Where did a person go, from where, and how far is it?
--
-- One row per person and move: a meeting attended at another place than the one before.
--
-- Only held meetings in a known city that were no calls, attended by the person, and dated to a month (see v_meetings), in
-- the order of their days. Meetings of two sides on one day stand in the order of their keys, so moves within a day may
-- be out of order. What lies between two meetings (a flight home, a meeting that nobody reported) is not known.
--
--   person_id          Who.
--   person_name        Display name.
--   from_city          City of the meeting before.
--   from_country_code  Its country; null where not known.
--   to_city            City of this meeting.
--   to_country_code    Its country; null where not known.
--   left_on            Last day of the meeting before.
--   arrived_on         First day of this meeting.
--   days_between       From the one to the other, 0 or more.
--   distance_km        Great circle, km, whole; null where a position is not known.
--   is_abroad          True where this country is not the state that the person represents; null where either is not known.
--   from_meeting_id    The meeting before.
--   to_meeting_id      This meeting.
--   to_meeting_label   Its name, or what stands for it.
--
-- Example: SELECT arrived_on, from_city, to_city, distance_km FROM v_person_travel WHERE person_id = 'jane-doe'
WITH stops AS (
    SELECT
        t.person_id,
        p.name AS person_name,
        o.kind AS organisation_kind,
        t.organisation_id,
        m.meeting_id,
        m.label,
        l.city,
        l.country_code,
        l.latitude,
        l.longitude,
        m.date_start_on,
        m.date_end_on,
        lag(m.meeting_id) OVER way AS from_meeting_id,
        lag(l.city) OVER way AS from_city,
        lag(l.country_code) OVER way AS from_country_code,
        lag(l.latitude) OVER way AS from_latitude,
        lag(l.longitude) OVER way AS from_longitude,
        lag(m.date_end_on) OVER way AS left_on
    FROM attendance AS t
    JOIN persons AS p ON p.person_id = t.person_id
    JOIN v_meeting_facts AS m ON m.meeting_id = t.meeting_id
    JOIN places AS l ON l.place_id = m.place_id
    LEFT JOIN organisations AS o ON o.organisation_id = t.organisation_id
    WHERE t.presence = 'attended'
        AND m.status = 'held'
        AND m.channel NOT IN ('phone', 'video')
        AND l.city IS NOT NULL
        AND m.month_on IS NOT NULL
    WINDOW way AS (
        PARTITION BY t.person_id, p.name ORDER BY m.date_start_on, m.date_end_on, m.meeting_id COLLATE "C"
    )
)

SELECT
    s.person_id,
    s.person_name,
    s.from_city,
    s.from_country_code,
    s.city AS to_city,
    s.country_code AS to_country_code,
    s.left_on,
    s.date_start_on AS arrived_on,
    greatest(s.date_start_on - s.left_on, 0) AS days_between,
    cast(
        round(
            2 * 6371 * asin(
                sqrt(
                    power(sin(radians(s.latitude - s.from_latitude) / 2), 2)
                    + cos(radians(s.from_latitude)) * cos(radians(s.latitude))
                    * power(sin(radians(s.longitude - s.from_longitude) / 2), 2)
                )
            )
        ) AS integer
    ) AS distance_km,
    CASE WHEN s.organisation_kind = 'state' THEN s.country_code <> s.organisation_id END AS is_abroad,
    s.from_meeting_id,
    s.meeting_id AS to_meeting_id,
    s.label AS to_meeting_label
FROM stops AS s
WHERE s.from_city <> s.city OR s.from_country_code <> s.country_code

-- Fills the tables of an empty warehouse on DuckDB with as many meetings as the variable `meetings` says, and about four
-- parties for each: 7,000 persons of 200 states, 20 years, few who meet often and many who meet seldom.
--
-- Everything follows from the numbers of the rows, so that it is the same each time.

CREATE TEMPORARY MACRO dice(n, what) AS (hash(n, what) % 1000003) / 1000003.0;
CREATE TEMPORARY MACRO few_often(n, what, sides, bend) AS cast(floor(sides * pow(dice(n, what), bend)) AS integer);
CREATE TEMPORARY MACRO state_code(n) AS coalesce(['DE', 'TR', 'NO', 'GR', 'US', 'FR', 'CH'][n + 1], 'X' || lpad(cast(n AS varchar), 3, '0'));
CREATE TEMPORARY MACRO person_key(n) AS CASE n WHEN 73 THEN 'jane-doe' ELSE 'person-' || n END;
CREATE TEMPORARY MACRO meeting_key(n) AS 'm-' || substr(md5('meeting' || n), 1, 16);
CREATE TEMPORARY MACRO article_key(n) AS substr(md5('article' || n), 1, 24);
CREATE TEMPORARY MACRO day_of(n) AS DATE '2006-01-01' + cast(7300 * pow(dice(n, 'day'), 0.7) AS integer);

INSERT INTO runs BY NAME
SELECT
    'r1' AS run_id, 'run' AS command, 'published' AS outcome, TIMESTAMP '2026-01-01 08:00:00' AS started_at,
    TIMESTAMP '2026-01-01 09:00:00' AS finished_at, '1' AS software_version, '1' AS reader_version, 'm' AS model_digest,
    'l' AS lexicon_digest, 'f' AS reference_digest;

INSERT INTO run_steps
SELECT 'r1', step, position, 60.0, 1000, 1000
FROM (VALUES ('ingest', 1), ('read', 2), ('resolve', 3), ('merge', 4), ('load', 5), ('audit', 6)) AS s (step, position);

INSERT INTO findings
SELECT 'r1', 'check_' || n // 100, n % 100 + 1, 'warn', '{}'
FROM range(2000) AS t (n);

INSERT INTO sources
SELECT 'source-' || n, CASE n WHEN 3 THEN 'The Herald' ELSE 'Source ' || n END, CASE n % 3 WHEN 0 THEN 'media' ELSE 'government' END, state_code(n % 50), NULL, 'r1'
FROM range(120) AS t (n);

INSERT INTO organisations BY NAME
SELECT state_code(n) AS organisation_id, CASE n WHEN 2 THEN 'Norway' ELSE 'State ' || n END AS name, 'state' AS kind, NULL AS parent_id, false AS is_provisional, 'r1' AS run_id
FROM range(200) AS t (n)
UNION ALL
SELECT 'mfa-' || n, 'Ministry of State ' || n, 'government', state_code(n), false, 'r1'
FROM range(200) AS t (n)
UNION ALL
SELECT CASE n WHEN 0 THEN 'european-union' ELSE 'igo-' || n END, 'Union ' || n, 'igo', NULL, false, 'r1'
FROM range(60) AS t (n)
UNION ALL
SELECT 'x-' || substr(md5('other' || n), 1, 12), 'Company ' || n, 'company', NULL, true, 'r1'
FROM range(5000) AS t (n);

INSERT INTO memberships BY NAME
SELECT 's' || o || '-' || m AS membership_id, state_code(few_often(o * 100 + m, 'member', 200, 1.0)) AS member_id,
    CASE o WHEN 0 THEN 'european-union' ELSE 'igo-' || o END AS organisation_id, DATE '1995-01-01' AS start_on, 'member' AS status, 'r1' AS run_id
FROM range(60) AS t (o), range(25) AS u (m);

INSERT INTO persons BY NAME
SELECT person_key(n) AS person_id, CASE n WHEN 73 THEN 'Jane Doe' ELSE 'Person ' || n END AS name, 'Person ' || n AS sort_name,
    n % 10 = 9 AS is_provisional, 'r1' AS run_id
FROM range(7000) AS t (n);

INSERT INTO entity_names
SELECT 'person', person_key(n % 7000), CASE WHEN n < 7000 THEN 'Person ' || n WHEN n = 7001 THEN 'Kyiv' ELSE 'Alias ' || n END, 'alias', 'r1'
FROM range(28000) AS t (n);

INSERT INTO offices
SELECT 'office-' || n, 'Minister of State ' || n, state_code(n % 200), 'foreign_minister', 'r1'
FROM range(1000) AS t (n);

INSERT INTO places
SELECT 'place-' || n, CASE WHEN n % 12 = 0 THEN NULL ELSE 'City ' || n % 400 END, state_code(n % 200), CASE WHEN n >= 400 THEN 'Venue ' || n END,
    dice(n, 'lat') * 120 - 60, dice(n, 'lon') * 360 - 180, 'r1'
FROM range(1000) AS t (n);

INSERT INTO topics
SELECT 'topic-' || n, CASE n WHEN 5 THEN 'grain exports' ELSE 'topic ' || n END, 'r1'
FROM range(3000) AS t (n);

CREATE TEMPORARY TABLE numbered AS
SELECT
    n,
    meeting_key(n) AS meeting_id,
    CASE WHEN dice(n, 'status') < 0.85 THEN 'held' WHEN dice(n, 'status') < 0.93 THEN 'planned' WHEN dice(n, 'status') < 0.97 THEN 'cancelled' ELSE 'postponed' END AS status,
    CASE WHEN dice(n, 'channel') < 0.5 THEN 'in_person' WHEN dice(n, 'channel') < 0.7 THEN 'phone' WHEN dice(n, 'channel') < 0.75 THEN 'video' ELSE 'unknown' END AS channel,
    CASE WHEN dice(n, 'format') < 0.72 THEN 'bilateral' WHEN dice(n, 'format') < 0.9 THEN 'plurilateral' ELSE 'plenary' END AS format,
    CASE WHEN dice(n, 'level') < 0.3 THEN 'leader' WHEN dice(n, 'level') < 0.7 THEN 'minister' WHEN dice(n, 'level') < 0.75 THEN 'ambassador' WHEN dice(n, 'level') < 0.9 THEN 'official' ELSE 'unknown' END AS level,
    CASE
        WHEN dice(n, 'width') < 0.8 THEN day_of(n)
        WHEN dice(n, 'width') < 0.88 THEN day_of(n)
        WHEN dice(n, 'width') < 0.95 THEN cast(date_trunc('month', day_of(n)) AS date)
        WHEN dice(n, 'width') < 0.98 THEN cast(date_trunc('year', day_of(n)) AS date)
    END AS start_on,
    CASE
        WHEN dice(n, 'width') < 0.8 THEN day_of(n)
        WHEN dice(n, 'width') < 0.88 THEN day_of(n) + 1
        WHEN dice(n, 'width') < 0.95 THEN last_day(day_of(n))
        WHEN dice(n, 'width') < 0.98 THEN cast(date_trunc('year', day_of(n)) + INTERVAL 1 YEAR AS date) - 1
    END AS end_on,
    CASE
        WHEN dice(n, 'format') < 0.72 THEN 2 + cast(dice(n, 'size') < 0.8 AS integer)
        WHEN dice(n, 'format') < 0.9 THEN 3 + cast(floor(6 * dice(n, 'size')) AS integer)
        ELSE 5 + cast(floor(20 * pow(dice(n, 'size'), 2)) AS integer)
    END AS parties,
    1 + cast(dice(n, 'reports') < 0.3 AS integer) + cast(dice(n, 'reports') < 0.1 AS integer) AS reports
FROM range(getvariable('meetings')) AS t (n);

INSERT INTO meetings BY NAME
SELECT
    meeting_id,
    CASE WHEN format = 'plenary' THEN 'Summit ' || n % 500 END AS name,
    CASE WHEN format = 'plenary' THEN CASE n % 60 WHEN 0 THEN 'european-union' ELSE 'igo-' || n % 60 END END AS series_id,
    status, channel, format, level,
    CASE WHEN start_on = end_on THEN cast(start_on AS varchar) ELSE cast(start_on AS varchar) || '/' || cast(end_on AS varchar) END AS date_edtf,
    start_on AS date_start_on,
    end_on AS date_end_on,
    CASE WHEN start_on IS NULL THEN 'none' WHEN dice(n, 'basis') < 0.5 THEN 'explicit' WHEN dice(n, 'basis') < 0.9 THEN 'relative' ELSE 'inferred' END AS date_basis,
    CASE WHEN channel NOT IN ('phone', 'video') AND dice(n, 'placed') < 0.8 THEN 'place-' || few_often(n, 'place', 1000, 2.0) END AS place_id,
    CASE WHEN n % 25 = 0 AND n > 25 THEN meeting_key(n - 25) END AS parent_meeting_id,
    reports AS report_count,
    CASE WHEN reports > 1 THEN reports - cast(dice(n, 'voices') < 0.3 AS integer) ELSE 1 END AS source_count,
    'r1' AS run_id
FROM numbered
ORDER BY meeting_id;

CREATE TEMPORARY TABLE parties AS
SELECT
    m.n,
    m.meeting_id,
    m.status,
    p.i,
    m.n * 32 + p.i AS k,
    few_often(m.n * 32 + p.i, 'state', 200, 2.0) AS s,
    dice(m.n * 32 + p.i, 'kind') AS kind
FROM numbered AS m
JOIN range(32) AS p (i) ON p.i < m.parties;

INSERT INTO attendance BY NAME
SELECT
    meeting_id || ':' || coalesce('p:' || person_id, 'o:' || organisation_id) AS attendance_id,
    meeting_id,
    CASE WHEN person_id IS NULL THEN 'delegation' ELSE 'person' END AS party_kind,
    person_id,
    organisation_id,
    CASE WHEN person_id IS NOT NULL AND k % 2 = 0 THEN 'minister for foreign affairs' END AS capacity,
    CASE WHEN person_id IS NOT NULL AND k % 2 = 0 THEN 'office-' || k % 1000 END AS office_id,
    CASE WHEN i = 0 AND dice(k, 'role') < 0.3 THEN 'host' WHEN i = 0 AND dice(k, 'role') < 0.4 THEN 'chair' ELSE 'participant' END AS role,
    CASE WHEN status <> 'held' THEN 'expected' WHEN dice(k, 'presence') < 0.94 THEN 'attended' WHEN dice(k, 'presence') < 0.98 THEN 'absent' ELSE 'invited' END AS presence,
    CASE WHEN person_id IS NULL THEN 'delegation' WHEN dice(k, 'named') < 0.9 THEN 'named' ELSE 'office' END AS basis,
    round(0.5 + dice(k, 'confidence') / 2, 3) AS confidence,
    'r1' AS run_id
FROM (
    SELECT DISTINCT ON (meeting_id, person_id, organisation_id)
        n, meeting_id, status, i, k,
        CASE WHEN kind < 0.7 THEN person_key(s * 35 + few_often(k, 'person', 35, 2.5)) END AS person_id,
        CASE
            WHEN kind < 0.9 THEN state_code(s)
            WHEN kind < 0.95 THEN 'mfa-' || s
            ELSE CASE s % 60 WHEN 0 THEN 'european-union' ELSE 'igo-' || s % 60 END
        END AS organisation_id
    FROM parties
    ORDER BY k
)
ORDER BY attendance_id;

INSERT INTO articles BY NAME
SELECT
    article_key(n) AS article_id,
    'inbox/' || n || '.txt' AS article_uri,
    CASE WHEN dice(n, 'sourced') < 0.9 THEN 'source-' || few_often(n, 'source', 120, 2.0) END AS source_id,
    'Talks number ' || n AS title,
    cast(day_of(n) + 1 AS varchar) AS published_edtf,
    day_of(n) + 1 AS published_start_on,
    day_of(n) + 1 AS published_end_on,
    'explicit' AS published_basis,
    'en' AS language,
    md5('a' || n) || md5('b' || n) AS sha256,
    repeat('The ministers met in the capital and spoke of grain exports. ', 8) AS text,
    CASE WHEN n % 20 = 1 THEN article_key(n - 1) END AS duplicate_of_id,
    n % 50 <> 7 AS is_current,
    'r1' AS run_id
FROM range(getvariable('meetings') * 6 // 10) AS t (n)
ORDER BY article_id;

CREATE TEMPORARY TABLE told AS
SELECT
    m.n,
    r.i,
    m.meeting_id,
    m.status,
    article_key((m.n * 6 // 10 + CASE WHEN r.i = 1 AND m.n % 5 = 0 THEN 0 ELSE r.i * 7 END) % (getvariable('meetings') * 6 // 10)) AS article_id,
    (m.n % 200 * 3 + r.i) * 100 AS start_offset
FROM numbered AS m
JOIN range(3) AS r (i) ON r.i < m.reports;

INSERT INTO meeting_reports BY NAME
SELECT
    t.article_id || ':' || t.start_offset || '-' || (t.start_offset + 9) || '.' || t.n AS report_id,
    t.meeting_id,
    t.article_id,
    m.name, m.series_id,
    CASE WHEN t.i > 0 AND dice(t.n * 3 + t.i, 'plan') < 0.2 THEN 'planned' ELSE m.status END AS status,
    CASE WHEN dice(t.n * 3 + t.i, 'told channel') < 0.9 THEN m.channel ELSE 'unknown' END AS channel,
    m.format,
    CASE WHEN dice(t.n * 3 + t.i, 'told level') < 0.9 THEN m.level ELSE 'minister' END AS level,
    m.date_edtf, m.date_start_on, m.date_end_on, m.date_basis,
    m.place_id,
    CASE WHEN m.date_basis = 'none' THEN 'none' ELSE 'stated' END AS date_source,
    CASE t.i WHEN 0 THEN 'main' WHEN 1 THEN 'minor' ELSE 'passing' END AS salience,
    false AS is_rejected,
    round(0.5 + dice(t.n * 3 + t.i, 'join') / 2, 3) AS join_score,
    '[]' AS join_reasons,
    'r1' AS run_id
FROM told AS t
JOIN meetings AS m ON m.meeting_id = t.meeting_id
JOIN articles AS a ON a.article_id = t.article_id AND a.is_current
ORDER BY report_id;

INSERT INTO report_attendance BY NAME
SELECT
    r.report_id || substr(t.attendance_id, 19) AS report_attendance_id,
    r.report_id,
    t.party_kind, t.person_id, t.organisation_id, t.capacity, t.office_id, t.role, t.presence, t.basis, t.confidence, t.run_id
FROM meeting_reports AS r
JOIN attendance AS t ON t.meeting_id = r.meeting_id
WHERE r.salience = 'main' OR hash(r.report_id) % 10 = 0
ORDER BY report_attendance_id;

INSERT INTO evidence BY NAME
SELECT report_id || ':' || field AS evidence_id, article_id, report_id, field, 0 AS start_offset, 17 AS end_offset, 'The ministers met' AS quote, 'trigger' AS rule, 'r1' AS run_id
FROM meeting_reports, (VALUES ('meeting'), ('date')) AS f (field)
UNION ALL BY NAME
SELECT t.report_attendance_id AS evidence_id, r.article_id, t.report_id, t.report_attendance_id, 'attendance' AS field, 0 AS start_offset, 13 AS end_offset, 'The ministers' AS quote, 'subject' AS rule, 'r1' AS run_id
FROM report_attendance AS t
JOIN meeting_reports AS r ON r.report_id = t.report_id
ORDER BY evidence_id;

INSERT INTO mentions BY NAME
SELECT
    article_key(n // 4) || ':' || n % 4 AS mention_id,
    article_key(n // 4) AS article_id,
    CASE WHEN n % 2 = 0 THEN 'person' ELSE 'organisation' END AS entity_kind,
    CASE WHEN n % 2 = 0 THEN person_key(few_often(n, 'mentioned', 7000, 2.0)) END AS person_id,
    CASE WHEN n % 2 = 1 THEN state_code(few_often(n, 'mentioned', 200, 2.0)) END AS organisation_id,
    n % 4 * 10 AS start_offset,
    n % 4 * 10 + 8 AS end_offset,
    'Jane Doe' AS surface,
    'name' AS form,
    'exact' AS link_rule,
    'r1' AS run_id
FROM range(getvariable('meetings') * 24 // 10) AS t (n)
ORDER BY mention_id;

INSERT INTO meeting_topics BY NAME
SELECT DISTINCT m.meeting_id, 'topic-' || few_often(m.n * 2 + i.i, 'topic', 3000, 2.5) AS topic_id, r.report_id, 'r1' AS run_id
FROM numbered AS m
JOIN meeting_reports AS r ON r.meeting_id = m.meeting_id AND r.salience = 'main'
JOIN range(2) AS i (i) ON dice(m.n * 2 + i.i, 'spoken') < 0.3;

INSERT INTO changes
SELECT 'r1', 'meetings', meeting_id, 'added' FROM meetings
UNION ALL
SELECT 'r1', 'attendance', attendance_id, 'added' FROM attendance
UNION ALL
SELECT 'r1', 'articles', article_id, 'added' FROM articles;

INSERT INTO decisions BY NAME
SELECT 'd' || n AS decision_id, n AS sequence, 'correct' AS verdict, 'report' AS subject_kind, 'none' || n AS subject, 'me' AS author, '2025-01-01' AS decided_at, 'why' AS reason, 'r1' AS run_id
FROM range(500) AS t (n)

-- How much of the warehouse is stated in so many words, how much is inferred, and how much is not known?
--
-- One row per kind of fact and basis that occurs.
--
--   fact         meeting date, meeting place, meeting channel, meeting level, party or publication date.
--   basis        For dates explicit, relative, inferred or none; for parties named, office or delegation; else known or
--                unknown.
--   standing     stated (in so many words, or counted from the publication), inferred, or not known.
--   fact_count   Meetings, parties or articles of this basis. Calls are no meetings without a place: they are left out there.
--   share        Share of all of the kind, 0 to 1.
--
-- Example: SELECT basis, fact_count, share FROM v_basis_shares WHERE fact = 'meeting date' ORDER BY share DESC
WITH facts AS (
    SELECT 'meeting date' AS fact, date_basis AS basis, count(*) AS fact_count
    FROM meetings
    GROUP BY date_basis
    UNION ALL
    SELECT
        'meeting place' AS fact,
        CASE WHEN place_id IS NULL THEN 'unknown' ELSE 'known' END AS basis,
        count(*) AS fact_count
    FROM meetings
    WHERE channel NOT IN ('phone', 'video')
    GROUP BY 2
    UNION ALL
    SELECT
        'meeting channel' AS fact,
        CASE WHEN channel = 'unknown' THEN 'unknown' ELSE 'known' END AS basis,
        count(*) AS fact_count
    FROM meetings
    GROUP BY 2
    UNION ALL
    SELECT
        'meeting level' AS fact,
        CASE WHEN level = 'unknown' THEN 'unknown' ELSE 'known' END AS basis,
        count(*) AS fact_count
    FROM meetings
    GROUP BY 2
    UNION ALL
    SELECT 'party' AS fact, basis, count(*) AS fact_count
    FROM attendance
    GROUP BY basis
    UNION ALL
    SELECT 'publication date' AS fact, published_basis AS basis, count(*) AS fact_count
    FROM articles
    WHERE is_current
    GROUP BY published_basis
)

SELECT
    f.fact,
    f.basis,
    CASE
        WHEN f.basis IN ('none', 'unknown') THEN 'not known'
        WHEN f.basis IN ('inferred', 'office') THEN 'inferred'
        ELSE 'stated'
    END AS standing,
    f.fact_count,
    f.fact_count / cast(sum(f.fact_count) OVER (PARTITION BY f.fact) AS double precision) AS share
FROM facts AS f

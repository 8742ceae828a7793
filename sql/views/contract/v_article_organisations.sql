-- Which states and organisations does each article name?
--
-- One row per article and state or organisation that it names.
--
--   article_uri        Location of the article.
--   organisation_id    Key of the organisation; the ISO 3166-1 alpha-2 code of a state.
--   organisation_name  Common English name.
--   organisation_kind  state, igo, bloc, body, grouping, agency, court, bank, government, mission, media, company or
--                      other.
--   is_provisional     True for one known from articles only, false for one of the reference tables.
--   wikidata_id        Wikidata item; null where not certain.
--   mention_count      Spans of the article that name it, demonyms and cities that stand for it among them.
--   first_offset       Code point of the article's text at which the first of them begins, from 0.
--   article_id         Key of the article.
--
-- Example: SELECT article_uri, mention_count FROM v_article_organisations WHERE organisation_name = 'Norway'
SELECT
    a.article_uri,
    o.organisation_id,
    o.name AS organisation_name,
    o.kind AS organisation_kind,
    o.is_provisional,
    o.wikidata_id,
    count(*) AS mention_count,
    min(m.start_offset) AS first_offset,
    a.article_id
FROM mentions AS m
JOIN articles AS a ON a.article_id = m.article_id AND a.is_current
JOIN organisations AS o ON o.organisation_id = m.organisation_id
GROUP BY a.article_uri, a.article_id, o.organisation_id, o.name, o.kind, o.is_provisional, o.wikidata_id

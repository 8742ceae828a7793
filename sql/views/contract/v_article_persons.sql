-- Whom does each article name?
--
-- One row per article and person that it names.
--
--   article_uri     Location of the article.
--   person_id       Key of the person.
--   person_name     Display name.
--   is_provisional  True for a person known from articles only, false for one of the reference tables.
--   wikidata_id     Wikidata item; null where not certain.
--   mention_count   Spans of the article that name the person.
--   first_offset    Code point of the article's text at which the first of them begins, from 0.
--   article_id      Key of the article.
--
-- Example: SELECT article_uri, mention_count FROM v_article_persons WHERE person_name = 'Jane Doe'
SELECT
    a.article_uri,
    p.person_id,
    p.name AS person_name,
    p.is_provisional,
    p.wikidata_id,
    count(*) AS mention_count,
    min(m.start_offset) AS first_offset,
    a.article_id
FROM mentions AS m
JOIN articles AS a ON a.article_id = m.article_id AND a.is_current
JOIN persons AS p ON p.person_id = m.person_id
GROUP BY a.article_uri, a.article_id, p.person_id, p.name, p.is_provisional, p.wikidata_id

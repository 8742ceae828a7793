-- severity: fail
-- title: one current article stands at one location
SELECT a.article_uri, count(*) AS articles, min(a.article_id) AS one, max(a.article_id) AS another
FROM articles AS a
WHERE a.is_current
GROUP BY a.article_uri
HAVING count(*) > 1

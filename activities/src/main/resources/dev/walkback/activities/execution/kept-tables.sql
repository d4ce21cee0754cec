-- Tables with kept rows of this step, but for those that lie whole in quarantine.
SELECT DISTINCT p.relid::bigint, p.relation
FROM {schema}.preserved p
WHERE p.step = ? AND p.operation <> 'history'
  AND p.relid NOT IN (SELECT h.relid FROM {schema}.hidden h WHERE h.name IS NULL AND h.back <> '{}' AND NOT h.undone)
ORDER BY 1

-- The last word on each version counts: Flyway also writes down what it undid or deleted.
SELECT last.version
FROM (
  SELECT DISTINCT ON (version) version, installed_rank, type, success
  FROM {table}
  WHERE version IS NOT NULL
  ORDER BY version, installed_rank DESC
) AS last
WHERE last.success AND last.type NOT IN ('DELETE', 'UNDO_SQL', 'UNDO_JDBC', 'UNDO_SCRIPT', 'SCHEMA', 'BASELINE')
ORDER BY last.installed_rank

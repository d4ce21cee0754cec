INSERT INTO flyway_schema_history
  (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
SELECT max(installed_rank) + 1, ?, ?, 'SQL', ?, ?, current_user, ?, true
FROM flyway_schema_history

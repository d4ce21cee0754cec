SELECT pid, coalesce(usename, '?')
FROM pg_catalog.pg_stat_activity
WHERE pg_catalog.starts_with(application_name, ?) AND pid <> pg_catalog.pg_backend_pid()
  AND substring(application_name FROM '/([0-9]{1,18})$')::bigint < ?

SELECT 'current_user', current_user::text
UNION ALL SELECT 'session_user', session_user::text
UNION ALL SELECT name, pg_catalog.current_setting(name)
FROM pg_catalog.unnest(ARRAY[
  'role', 'lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout', 'client_connection_check_interval',
  'tcp_keepalives_idle', 'tcp_keepalives_interval', 'tcp_keepalives_count', 'application_name', 'search_path', 'row_security',
  'session_replication_role', 'transaction_isolation', 'transaction_read_only', 'transaction_deferrable', 'check_function_bodies',
  'standard_conforming_strings', 'TimeZone', 'DateStyle', 'IntervalStyle', 'bytea_output', 'extra_float_digits', 'client_encoding', 'track_counts', 'synchronous_commit'
]) AS name

SELECT (SELECT system_identifier::text FROM pg_catalog.pg_control_system()) AS system_identifier,
       d.oid::bigint AS database_oid,
       (SELECT timeline_id::bigint FROM pg_catalog.pg_control_checkpoint()) AS timeline,
       current_setting('server_version_num')::integer AS version,
       pg_catalog.pg_is_in_recovery() AS standby
  FROM pg_catalog.pg_database d
 WHERE d.datname = current_database()

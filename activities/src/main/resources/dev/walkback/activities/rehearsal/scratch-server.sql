SELECT (SELECT system_identifier::text FROM pg_catalog.pg_control_system()) AS system_identifier,
       current_setting('server_version_num')::integer / 10000 AS major,
       pg_catalog.pg_is_in_recovery() AS standby,
       (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) AS superuser

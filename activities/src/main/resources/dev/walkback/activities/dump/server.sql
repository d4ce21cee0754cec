-- Who is this server, and where does it stand? The position is read where WAL is inserted: the written one may lag behind it.
SELECT current_setting('server_version') AS version,
       s.system_identifier::text AS system_identifier,
       d.oid::bigint AS database_oid,
       d.datname AS database,
       c.timeline_id AS timeline,
       CASE WHEN pg_is_in_recovery() THEN NULL ELSE pg_current_wal_insert_lsn()::text END AS lsn,
       clock_timestamp() AS now,
       pg_database_size(d.oid) AS bytes,
       pg_encoding_to_char(d.encoding) AS encoding
  FROM pg_control_system() s, pg_control_checkpoint() c, pg_database d
 WHERE d.datname = current_database()

SELECT pg_catalog.pg_backend_pid() AS pid,
       pg_catalog.current_setting('application_name') AS name,
       EXISTS (
         SELECT FROM pg_catalog.pg_locks
         WHERE locktype = 'advisory' AND granted AND pid = pg_catalog.pg_backend_pid()
           AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
           AND classid::bigint::bit(32) = ?::integer::bit(32) AND objid::bigint::bit(32) = ?::integer::bit(32) AND objsubid = 1
       ) AS locked,
       pg_catalog.pg_advisory_unlock(?)

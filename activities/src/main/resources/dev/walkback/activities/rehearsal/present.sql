-- Who is this server, what kind of database is this, and what may the operator do in it?
SELECT current_setting('server_version') AS version,
       (SELECT system_identifier::text FROM pg_catalog.pg_control_system()) AS system_identifier,
       d.oid::bigint AS database_oid,
       pg_catalog.pg_database_size(d.oid) AS bytes,
       pg_catalog.pg_get_userbyid(d.datdba) AS owner,
       pg_catalog.pg_encoding_to_char(d.encoding) AS encoding,
       d.datcollate AS lc_collate,
       d.datctype AS lc_ctype,
       d.datlocprovider::text AS provider,
       coalesce(pg_catalog.to_jsonb(d) ->> 'datlocale', pg_catalog.to_jsonb(d) ->> 'daticulocale') AS locale,
       pg_catalog.to_jsonb(d) ->> 'daticurules' AS rules,
       pg_catalog.has_database_privilege(?, d.oid, 'CREATE') AS creates
FROM pg_catalog.pg_database d
WHERE d.datname = current_database()

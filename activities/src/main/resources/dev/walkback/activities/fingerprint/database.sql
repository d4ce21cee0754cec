-- How is the database itself set up?
SELECT 'database' AS kind,
       'this database' AS name,
       pg_get_userbyid(d.datdba) AS owner,
       pg_encoding_to_char(d.encoding) AS encoding,
       d.datcollate AS collate,
       d.datctype AS ctype,
       d.datlocprovider::text AS "locale-provider",
       coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale') AS locale,
       CASE WHEN d.datconnlimit >= 0 THEN d.datconnlimit::text END AS "connection-limit",
       CASE WHEN NOT (d.datacl @> acldefault('d', d.datdba) AND d.datacl <@ acldefault('d', d.datdba)) THEN d.datacl::text[] END AS grants
  FROM pg_database d
 WHERE d.datname = current_database()

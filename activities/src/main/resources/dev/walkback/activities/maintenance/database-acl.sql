-- Who may do what with this database, as text, and who owns it?
SELECT d.datname AS database,
       pg_get_userbyid(d.datdba) AS owner,
       d.datacl IS NULL AS by_default,
       d.datacl IS NULL OR (d.datacl @> acldefault('d', d.datdba) AND d.datacl <@ acldefault('d', d.datdba)) AS built_in,
       coalesce(d.datacl, acldefault('d', d.datdba))::text[] AS whole
  FROM pg_database d
 WHERE d.datname = current_database()

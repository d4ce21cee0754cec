-- Which settings belong to this database? Values only as digests: a setting may hold a secret.
SELECT 'setting' AS kind,
       concat(CASE s.setrole WHEN 0 THEN '' ELSE quote_ident(pg_get_userbyid(s.setrole)) || ': ' END, split_part(e.entry, '=', 1)) AS name,
       'sha256:' || encode(sha256(convert_to(e.entry, getdatabaseencoding())), 'hex') AS value
  FROM pg_db_role_setting s
 CROSS JOIN LATERAL unnest(s.setconfig) AS e (entry)
 WHERE s.setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())

-- Which settings hang on this database or on a role? A setting of the application's own (with a dot) may be a secret: only its digest.
SELECT coalesce(quote_ident(r.rolname), '') AS role,
       CASE s.setdatabase WHEN 0 THEN '' ELSE current_database() END AS database,
       split_part(e.entry, '=', 1) AS name,
       CASE WHEN split_part(e.entry, '=', 1) LIKE '%.%'
            THEN 'sha256:' || encode(sha256(convert_to(e.entry, getdatabaseencoding())), 'hex')
            ELSE substr(e.entry, strpos(e.entry, '=') + 1) END AS value
  FROM pg_db_role_setting s
  LEFT JOIN pg_roles r ON r.oid = s.setrole
 CROSS JOIN LATERAL unnest(s.setconfig) AS e (entry)
 WHERE s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
 ORDER BY 1, 2, 3

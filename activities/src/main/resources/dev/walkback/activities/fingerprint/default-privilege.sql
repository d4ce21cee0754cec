-- What will be granted on objects yet to be made?
SELECT 'default-privilege' AS kind,
       concat(quote_ident(pg_get_userbyid(d.defaclrole)), ' in ', coalesce(quote_ident(n.nspname), 'every schema'), ': ',
              CASE d.defaclobjtype WHEN 'r' THEN 'tables' WHEN 'S' THEN 'sequences' WHEN 'f' THEN 'functions'
                   WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE d.defaclobjtype::text END) AS name,
       d.defaclacl::text[] AS grants
  FROM pg_default_acl d
  LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
 WHERE n.nspname IS NULL OR n.nspname !~ '^walkback(_|$)'

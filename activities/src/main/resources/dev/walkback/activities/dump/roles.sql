-- Who exists in this cluster, without any password?
SELECT rolname AS name,
       rolsuper AS superuser,
       rolinherit AS inherit,
       rolcreaterole AS createrole,
       rolcreatedb AS createdb,
       rolcanlogin AS login,
       rolreplication AS replication,
       rolbypassrls AS bypassrls,
       rolconnlimit AS connection_limit,
       rolvaliduntil::text AS valid_until
  FROM pg_roles
 WHERE rolname !~ '^pg_'
 ORDER BY rolname COLLATE "C"

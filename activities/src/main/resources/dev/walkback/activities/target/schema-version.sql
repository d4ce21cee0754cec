SELECT coalesce(substring(pg_catalog.obj_description(oid, 'pg_namespace') FROM '^Walkback, version ([0-9]{1,6})$')::integer, 0)
FROM pg_catalog.pg_namespace WHERE nspname = 'walkback'

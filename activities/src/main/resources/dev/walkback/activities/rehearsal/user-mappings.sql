-- With whose password would this copy reach other servers?
SELECT CASE WHEN umuser = 0 THEN NULL ELSE usename END AS role, srvname AS server FROM pg_catalog.pg_user_mappings

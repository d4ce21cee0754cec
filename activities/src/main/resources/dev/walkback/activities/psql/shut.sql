     database: as its owner or a superuser; note what '\l+' shows, then for PUBLIC and each role that may connect:
       REVOKE CONNECT ON DATABASE … FROM …;
       GRANT CONNECT ON DATABASE … TO …;   -- the login that runs this script, and whoever dumps in point 4; nobody else
       SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
     The script itself refuses while anybody else is in the database.

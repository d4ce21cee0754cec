-- Which foreign servers are declared here?
SELECT srvname FROM pg_foreign_server ORDER BY 1

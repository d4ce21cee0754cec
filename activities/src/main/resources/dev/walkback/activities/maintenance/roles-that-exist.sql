-- Which of these roles exist?
SELECT rolname FROM pg_roles WHERE rolname = ANY (?)

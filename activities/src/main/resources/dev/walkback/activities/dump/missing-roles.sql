-- Which of these roles are not there yet?
SELECT wanted.name
  FROM unnest(?::text[]) AS wanted (name)
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name)

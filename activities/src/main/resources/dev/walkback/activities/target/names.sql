SELECT name FROM target ORDER BY name

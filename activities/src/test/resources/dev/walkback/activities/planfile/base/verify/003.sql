SELECT id FROM tracks WHERE title IS NULL;

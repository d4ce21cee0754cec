-- How many rows did the step keep that it left nowhere? A row without a key counts, whatever became of it.
SELECT pg_catalog.count(*) FROM %s.preserved WHERE step = ? AND row IS NOT NULL AND after IS NULL AND operation <> 'history'

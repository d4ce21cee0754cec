-- Is pg_cron installed here?
SELECT count(*) FROM pg_extension WHERE extname = 'pg_cron'

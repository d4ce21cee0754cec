-- Which transactions wait here for somebody to commit them?
SELECT count(*) FROM pg_prepared_xacts WHERE database = current_database()

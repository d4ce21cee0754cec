-- Which tables are being filled in this database, with how many rows so far, and how large is it?
SELECT pg_database_size(current_database()) AS bytes,
       (SELECT string_agg(concat(p.relid::regclass, ' ', p.tuples_processed, ' rows'), ', ' ORDER BY p.pid)
          FROM pg_stat_progress_copy p WHERE p.datname = current_database()) AS tables,
       (SELECT string_agg(concat(p.command, ' on ', p.relid::regclass), ', ' ORDER BY p.pid)
          FROM pg_stat_progress_create_index p WHERE p.datname = current_database()) AS indexes

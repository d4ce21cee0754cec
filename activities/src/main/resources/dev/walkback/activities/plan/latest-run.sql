SELECT run FROM migration_run WHERE target = ? ORDER BY begun_at DESC LIMIT 1

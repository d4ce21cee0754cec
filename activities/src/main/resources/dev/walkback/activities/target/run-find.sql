SELECT run, begun_at, begun_lsn::text AS begun_lsn FROM migration_run WHERE target = ? AND run = ?

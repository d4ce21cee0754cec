SELECT EXISTS (SELECT FROM pg_catalog.pg_stat_activity WHERE pid = ? AND extract(epoch FROM backend_start)::text = ?)

SELECT at, health, observed::text FROM probe WHERE rollback = ? AND slice = ? AND at >= ? ORDER BY at

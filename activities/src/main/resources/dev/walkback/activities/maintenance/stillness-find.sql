SELECT tuples::text, ours::text, counts::text FROM stillness WHERE rollback = ?

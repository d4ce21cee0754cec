SELECT tuples::text, ours::text, counts::text, uncounted::text FROM stillness WHERE rollback = ?

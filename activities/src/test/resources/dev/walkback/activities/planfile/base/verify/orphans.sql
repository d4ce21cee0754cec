SELECT id FROM entries e WHERE NOT EXISTS (SELECT FROM tracks t WHERE t.id = e.track_id);

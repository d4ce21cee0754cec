SELECT id FROM playlists ORDER BY id LIMIT ?

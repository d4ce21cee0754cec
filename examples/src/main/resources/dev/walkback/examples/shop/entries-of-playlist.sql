SELECT count(*) FROM playlist_tracks WHERE playlist_id = ?

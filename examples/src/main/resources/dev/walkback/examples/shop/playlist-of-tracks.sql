SELECT t.id, t.title
FROM playlist_tracks e
JOIN tracks t ON t.id = e.track_id
WHERE e.playlist_id = ?
ORDER BY e.position, e.id

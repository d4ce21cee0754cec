SELECT p.id, p.audio_filename
FROM playlist_tracks e
JOIN posts p ON p.id = e.track_id
WHERE e.playlist_id = ?
ORDER BY e.position, e.id

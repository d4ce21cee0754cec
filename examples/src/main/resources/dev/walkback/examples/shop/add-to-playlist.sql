INSERT INTO playlist_tracks (playlist_id, track_id, position)
SELECT ?, ?, coalesce(max(position), 0) + 1
FROM playlist_tracks
WHERE playlist_id = ?
ON CONFLICT (playlist_id, track_id) DO NOTHING

-- Playlists point at tracks from here on. Two entries that have become the same one are one too many:
-- the later goes, and with it what it said before.
ALTER TABLE playlist_tracks DROP CONSTRAINT playlist_tracks_track_id_fkey;

DELETE FROM playlist_tracks later
USING playlist_tracks earlier, posts later_post, posts earlier_post
WHERE later.playlist_id = earlier.playlist_id AND later.id > earlier.id
  AND later_post.id = later.track_id AND earlier_post.id = earlier.track_id
  AND later_post.track_id = earlier_post.track_id;

UPDATE playlist_tracks e
SET track_id = p.track_id
FROM posts p
WHERE p.id = e.track_id;

ALTER TABLE playlist_tracks ADD CONSTRAINT playlist_tracks_track_id_fkey
  FOREIGN KEY (track_id) REFERENCES tracks (id) ON DELETE CASCADE;

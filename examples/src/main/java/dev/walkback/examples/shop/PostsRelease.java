package dev.walkback.examples.shop;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Release 4.1: audio lives inside posts, playlists point at posts. */
record PostsRelease() implements Release {
  static final String VERSION = "4.1";

  private static final Question FEED = Question.of("feed-of-posts");
  private static final Question PLAYLIST = Question.of("playlist-of-posts");
  private static final Question LIBRARY = Question.of("library-of-posts");
  private static final Question PUBLISH = Question.of("publish-post-with-audio");
  private static final Question ADD = Question.of("add-to-playlist");

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public List<FeedItem> feed(Connection connection, int page, int size) throws SQLException {
    return FEED.ask(
        connection,
        row ->
            new FeedItem(
                row.getString("id"),
                row.getString("content"),
                row.getString("audio_filename"),
                row.getString("created_at")),
        size,
        page * size);
  }

  @Override
  public List<Song> playlist(Connection connection, UUID playlist) throws SQLException {
    return PLAYLIST.ask(connection, PostsRelease::song, playlist);
  }

  @Override
  public List<Song> library(Connection connection, int size) throws SQLException {
    return LIBRARY.ask(connection, PostsRelease::song, size);
  }

  @Override
  public UUID publish(Connection connection, NewSong song) throws SQLException {
    UUID post = UUID.randomUUID();
    PUBLISH.tell(
        connection,
        post,
        song.user(),
        song.url(),
        song.title() + ".mp3",
        song.duration(),
        song.size());
    return post;
  }

  @Override
  public void add(Connection connection, UUID playlist, UUID item) throws SQLException {
    ADD.tell(connection, playlist, item, playlist);
  }

  private static Song song(ResultSet row) throws SQLException {
    return new Song(row.getString("id"), row.getString("audio_filename"));
  }
}

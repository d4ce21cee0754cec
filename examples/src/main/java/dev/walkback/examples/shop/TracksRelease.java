package dev.walkback.examples.shop;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Release 4.2: tracks are things of their own. It trusts that every track has a title, and the
 * migration that comes with it does not keep that promise: this is the bug people see.
 */
record TracksRelease() implements Release {
  static final String VERSION = "4.2";

  private static final Question FEED = Question.of("feed-with-tracks");
  private static final Question PLAYLIST = Question.of("playlist-of-tracks");
  private static final Question LIBRARY = Question.of("library-of-tracks");
  private static final Question PUBLISH = Question.of("publish-post-with-track");
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
                row.getString("track_id") == null ? null : shown(row.getString("title")),
                row.getString("created_at")),
        size,
        page * size);
  }

  @Override
  public List<Song> playlist(Connection connection, UUID playlist) throws SQLException {
    return PLAYLIST.ask(connection, TracksRelease::song, playlist);
  }

  @Override
  public List<Song> library(Connection connection, int size) throws SQLException {
    return LIBRARY.ask(connection, TracksRelease::song, size);
  }

  @Override
  public UUID publish(Connection connection, NewSong song) throws SQLException {
    UUID post = UUID.randomUUID();
    PUBLISH.tell(
        connection,
        UUID.randomUUID(),
        song.user(),
        song.title(),
        song.url(),
        song.duration(),
        song.size(),
        post);
    return post;
  }

  @Override
  public void add(Connection connection, UUID playlist, UUID item) throws SQLException {
    ADD.tell(connection, playlist, item, playlist);
  }

  private static Song song(ResultSet row) throws SQLException {
    return new Song(row.getString("id"), shown(row.getString("title")));
  }

  private static String shown(@Nullable String title) {
    if (title == null) {
      throw new IllegalStateException("a track has no title");
    }
    return title.strip();
  }
}

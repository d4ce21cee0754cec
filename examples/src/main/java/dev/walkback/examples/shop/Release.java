package dev.walkback.examples.shop;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of the application: the same pages, asked of the database in its own way. */
sealed interface Release permits PostsRelease, TracksRelease {

  static Release named(String version) {
    return switch (version) {
      case PostsRelease.VERSION -> new PostsRelease();
      case TracksRelease.VERSION -> new TracksRelease();
      default ->
          throw new IllegalArgumentException("the shop has releases 4.1 and 4.2, not " + version);
    };
  }

  String version();

  /** How it asks the database. */
  Queries queries();

  /** The questions of one version. */
  record Queries(Question feed, Question playlist, Question library, Question publish) {
    static final Question ADD = Question.of("add-to-playlist");
  }

  /** What it shows of the audio in this row; null where there is none. */
  @Nullable String audio(ResultSet row) throws SQLException;

  /** What it shows of a song in this row. */
  String title(ResultSet row) throws SQLException;

  /** What its publishing takes, in its order. */
  Object[] publishing(UUID post, NewSong song);

  /** One page of what people wrote, newest first. */
  default List<FeedItem> feed(Connection connection, int page, int size) throws SQLException {
    return queries()
        .feed()
        .ask(
            connection,
            row ->
                new FeedItem(
                    row.getString("id"),
                    row.getString("content"),
                    audio(row),
                    row.getString("created_at")),
            size,
            page * size);
  }

  /** What a playlist plays, in its order. */
  default List<Song> playlist(Connection connection, UUID playlist) throws SQLException {
    return queries().playlist().ask(connection, this::song, playlist);
  }

  /** What can be added to a playlist, newest first. */
  default List<Song> library(Connection connection, int size) throws SQLException {
    return queries().library().ask(connection, this::song, size);
  }

  /** Publishes a post with audio and answers its id. */
  default UUID publish(Connection connection, NewSong song) throws SQLException {
    UUID post = UUID.randomUUID();
    queries().publish().tell(connection, publishing(post, song));
    return post;
  }

  /** Adds something of the library to a playlist. */
  default void add(Connection connection, UUID playlist, UUID item) throws SQLException {
    Queries.ADD.tell(connection, playlist, item, playlist);
  }

  private Song song(ResultSet row) throws SQLException {
    return new Song(row.getString("id"), title(row));
  }
}

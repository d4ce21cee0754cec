package dev.walkback.examples.shop;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

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

  /** One page of what people wrote, newest first. */
  List<FeedItem> feed(Connection connection, int page, int size) throws SQLException;

  /** What a playlist plays, in its order. */
  List<Song> playlist(Connection connection, UUID playlist) throws SQLException;

  /** What can be added to a playlist, newest first. */
  List<Song> library(Connection connection, int size) throws SQLException;

  /** Publishes a post with audio and answers its id. */
  UUID publish(Connection connection, NewSong song) throws SQLException;

  /** Adds something of the library to a playlist. */
  void add(Connection connection, UUID playlist, UUID item) throws SQLException;
}

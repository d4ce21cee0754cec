package dev.walkback.examples.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Release 4.2: tracks are things of their own. It trusts that every track has a title, and the
 * migration that comes with it does not keep that promise: this is the bug people see.
 */
record TracksRelease() implements Release {
  static final String VERSION = "4.2";

  private static final Queries QUERIES =
      new Queries(
          Question.of("feed-with-tracks"),
          Question.of("playlist-of-tracks"),
          Question.of("library-of-tracks"),
          Question.of("publish-post-with-track"));

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Queries queries() {
    return QUERIES;
  }

  @Override
  public @Nullable String audio(ResultSet row) throws SQLException {
    return row.getString("track_id") == null ? null : title(row);
  }

  @Override
  public String title(ResultSet row) throws SQLException {
    @Nullable String title = row.getString("title");
    if (title == null) {
      throw new IllegalStateException("a track has no title");
    }
    return title.strip();
  }

  @Override
  public Object[] publishing(UUID post, NewSong song) {
    return new Object[] {
      UUID.randomUUID(), song.user(), song.title(), song.url(), song.duration(), song.size(), post
    };
  }
}

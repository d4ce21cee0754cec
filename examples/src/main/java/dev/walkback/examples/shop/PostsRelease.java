package dev.walkback.examples.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Release 4.1: audio lives inside posts, playlists point at posts. */
record PostsRelease() implements Release {
  static final String VERSION = "4.1";

  private static final Queries QUERIES =
      new Queries(
          Question.of("feed-of-posts"),
          Question.of("playlist-of-posts"),
          Question.of("library-of-posts"),
          Question.of("publish-post-with-audio"));

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
    return row.getString("audio_filename");
  }

  @Override
  public String title(ResultSet row) throws SQLException {
    return row.getString("audio_filename");
  }

  @Override
  public Object[] publishing(UUID post, NewSong song) {
    return new Object[] {
      post, song.user(), song.url(), song.title() + ".mp3", song.duration(), song.size()
    };
  }
}

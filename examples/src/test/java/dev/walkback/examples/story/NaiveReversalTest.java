package dev.walkback.examples.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the reversals that people write at first would have done here. */
class NaiveReversalTest {
  private TestDatabase database;
  private Connection connection;

  @BeforeEach
  void migrate() throws Exception {
    database = TestPostgres.freshDatabase(NaiveReversalTest.class);
    connection = database.connect();
    Logins logins = Logins.create(connection);
    Story story = new Story(Path.of(""));
    story.prepare(connection);
    story.migrate(connection);
    try (Connection app = database.connect(logins.app().user(), logins.app().password())) {
      story.goOnWriting(app);
    }
  }

  @AfterEach
  void leaveNothing() throws Exception {
    connection.close();
    database.close();
  }

  @Test
  @Tag("D0.3")
  void aDateBoundWouldHaveTakenEveryUploadAndEveryPlaylistEntry() throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE posts DROP CONSTRAINT audio_posts_must_have_track");
      statement.execute("UPDATE posts SET track_id = NULL WHERE post_type = 'audio'");
      int gone =
          statement.executeUpdate(
              "DELETE FROM tracks WHERE created_at >="
                  + " (SELECT min(created_at) FROM posts WHERE post_type = 'audio')");

      assertThat(gone - 6_000).as("tracks of people").isEqualTo(260);
    }
    assertThat(Rows.count(connection, "playlist_tracks")).isZero();
  }

  @Test
  @Tag("D0.4")
  void theOldKeyCannotComeBackWithoutTheOldReferences() {
    assertThatThrownBy(
            () -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute(
                    "ALTER TABLE playlist_tracks DROP CONSTRAINT playlist_tracks_track_id_fkey");
                statement.execute(
                    "ALTER TABLE playlist_tracks ADD CONSTRAINT playlist_tracks_track_id_fkey"
                        + " FOREIGN KEY (track_id) REFERENCES posts (id) ON DELETE CASCADE");
              }
            })
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23503"));
  }
}

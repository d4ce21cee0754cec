package dev.walkback.examples.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reverted and applied again: the release finds what it left, but for the rows that were lost. */
class ThereAndBackTest {
  private static final String LINKS =
      "SELECT id || ' ' || coalesce(track_id::text, '-') FROM posts";
  private static final String ENTRIES = "SELECT e::text FROM playlist_tracks e";
  private static final String TRACKS = "SELECT t::text FROM tracks t";

  private TestDatabase database;
  private Connection connection;
  private ByHand plan;

  @BeforeEach
  void migrate() throws Exception {
    database = TestPostgres.freshDatabase(ThereAndBackTest.class);
    connection = database.connect();
    Logins logins = Logins.create(connection);
    Story story = new Story(Path.of(""));
    story.prepare(connection);
    Map<String, List<Capture>> captured = ByHand.tracksLoads(connection);
    story.migrate(connection);
    plan = new ByHand(Path.of("plans/tracks-schema"), connection, captured, "music_owner");
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
  void bringsTheMigratedStateBackButForWhatWasLost() throws Exception {
    Fingerprint catalog = Rows.catalog(connection);
    List<String> links = Rows.of(connection, LINKS);
    List<String> entries = Rows.of(connection, ENTRIES);
    List<String> madeTracks =
        Rows.of(connection, TRACKS + " WHERE title IS NULL OR title NOT LIKE 'Late%'");

    for (String step : ByHand.ORDER) {
      plan.revert(step);
    }
    for (String step : ByHand.ORDER.reversed()) {
      plan.reapply(step);
    }

    assertThat(Rows.differences(catalog, Rows.catalog(connection))).isEmpty();
    assertThat(Rows.of(connection, LINKS)).containsExactlyInAnyOrderElementsOf(links);
    assertThat(Rows.of(connection, TRACKS)).containsAll(madeTracks);
    List<String> missing = new ArrayList<>(entries);
    missing.removeAll(new HashSet<>(Rows.of(connection, ENTRIES)));
    assertThat(missing).as("the preserved rows bring these back").hasSize(40);
  }
}

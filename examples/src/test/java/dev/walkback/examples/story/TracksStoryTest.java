package dev.walkback.examples.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole story told once: before, migrated, written on, and back; each test looks at one thing.
 */
class TracksStoryTest {
  private static final String ENTRIES =
      "SELECT id || ' ' || playlist_id || ' ' || track_id || ' ' || position FROM playlist_tracks";
  private static final String POSTS = "SELECT p::text FROM posts p";

  private static TestDatabase database;
  private static Connection connection;
  private static Fingerprint catalogBefore;
  private static Fingerprint catalogMigrated;
  private static List<String> entriesBefore;
  private static List<String> postsBefore;
  private static Set<String> tracksBefore;
  private static Set<String> tracksOfPeople;
  private static long entriesMigrated;
  private static final Map<String, List<String>> foundBeforeStep = new LinkedHashMap<>();
  private static final Map<String, List<String>> foundAfterStep = new LinkedHashMap<>();
  private static final Map<String, Long> deleted = new LinkedHashMap<>();

  @BeforeAll
  static void tellTheStory() throws Exception {
    database = TestPostgres.freshDatabase(TracksStoryTest.class);
    connection = database.connect();
    Logins logins = Logins.create(connection);
    Story story = new Story(Path.of(""));
    story.prepare(connection);
    Map<String, List<Capture>> captured = capture();
    assertThat(story.migrate(connection))
        .extracting(Migration::version)
        .containsExactly("1", "2", "3", "4");
    catalogMigrated = Rows.catalog(connection);
    try (Connection app = database.connect(logins.app().user(), logins.app().password())) {
      story.goOnWriting(app);
    }
    entriesMigrated = Rows.count(connection, "playlist_tracks");
    tracksOfPeople = tracksOfPeople();
    walkBack(new ByHand(Path.of("plans/tracks-schema"), connection, captured, "music_owner"));
  }

  private static Map<String, List<Capture>> capture() throws Exception {
    catalogBefore = Rows.catalog(connection);
    entriesBefore = Rows.of(connection, ENTRIES);
    postsBefore = Rows.of(connection, POSTS);
    tracksBefore = new HashSet<>(Rows.of(connection, "SELECT id FROM tracks"));
    return ByHand.tracksLoads(connection);
  }

  private static Set<String> tracksOfPeople() throws Exception {
    return new HashSet<>(
        Rows.of(
            connection,
            "SELECT id FROM tracks t WHERE NOT EXISTS"
                + " (SELECT FROM posts p WHERE md5('track of ' || p.id)::uuid = t.id)"));
  }

  private static void walkBack(ByHand plan) throws Exception {
    for (String step : ByHand.ORDER) {
      foundBeforeStep.put(step, plan.ask("verify/" + step + ".sql"));
      long before = Rows.count(connection, "tracks");
      plan.revert(step);
      deleted.put(step, before - Rows.count(connection, "tracks"));
      foundAfterStep.put(step, plan.ask("verify/" + step + ".sql"));
    }
    foundAfterStep.put("orphans", plan.ask("verify/orphans.sql"));
    foundAfterStep.put("002 asked again", plan.ask("verify/002.sql"));
  }

  @AfterAll
  static void leaveNothing() throws Exception {
    connection.close();
    database.close();
  }

  @Test
  @Tag("S0.31")
  @Tag("S0.36")
  void givesBackTheCatalogThatWasThereBefore() throws Exception {
    assertThat(Rows.differences(catalogBefore, catalogMigrated)).hasSizeGreaterThan(10);
    assertThat(Rows.differences(catalogBefore, Rows.catalog(connection))).isEmpty();
  }

  @Test
  @Tag("S0.37")
  void asksQuestionsThatFindSomethingBeforeEachStepAndNothingAfterIt() {
    assertThat(foundBeforeStep).allSatisfy((step, found) -> assertThat(found).isNotEmpty());
    assertThat(foundAfterStep).allSatisfy((step, found) -> assertThat(found).isEmpty());
  }

  @Test
  @Tag("S0.33")
  void namesThePostsThatTheCaptureNamed() throws Exception {
    List<String> now = Rows.of(connection, ENTRIES);
    List<String> missing = new ArrayList<>(entriesBefore);
    missing.removeAll(new HashSet<>(now));

    assertThat(missing)
        .as("what people removed themselves")
        .hasSize(10)
        .allMatch(e -> e.endsWith(" 2"));
  }

  @Test
  void losesTheEntriesThatNameUploadsWithoutAPostAndNoOthers() throws Exception {
    long now = Rows.count(connection, "playlist_tracks");
    long broughtBack = 100;

    assertThat(entriesMigrated + broughtBack - now).isEqualTo(40);
    assertThat(Rows.of(connection, "SELECT position FROM playlist_tracks WHERE position > 100"))
        .as("new songs and migrated ones that people added")
        .hasSize(40);
  }

  @Test
  @Tag("S0.34")
  @Tag("S0.35")
  void deletesTheTracksOfTheMigrationAndOnlyThose() throws Exception {
    Set<String> now = new HashSet<>(Rows.of(connection, "SELECT id FROM tracks"));

    assertThat(deleted.get("002")).isEqualTo(6_000);
    assertThat(now).isEqualTo(tracksOfPeople).containsAll(tracksBefore).hasSize(260);
  }

  @Test
  void leavesOldPostsAsTheyWere() throws Exception {
    assertThat(Rows.of(connection, POSTS)).containsAll(postsBefore);
  }

  @Test
  void givesPostsWrittenSinceTheirAudio() throws Exception {
    assertThat(
            Rows.of(
                connection,
                "SELECT audio_filename FROM posts WHERE content = 'fresh' AND audio_url IS NOT NULL"
                    + " AND audio_duration IS NOT NULL AND audio_file_size IS NOT NULL"))
        .hasSize(30)
        .contains("Late song 1", "Late take 21");
  }
}

package dev.walkback.examples.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The smaller plan: added columns, a dropped table, a migration without a record. */
class FavoritesStoryTest {
  private final FavoritesStory story = new FavoritesStory(Path.of(""));
  private TestDatabase database;
  private Connection connection;
  private ByHand plan;

  @BeforeEach
  void prepare() throws Exception {
    database = TestPostgres.freshDatabase(FavoritesStoryTest.class);
    connection = database.connect();
    Logins.create(connection);
    story.prepare(connection);
    plan = new ByHand(Path.of("plans/favorites-schema"), connection, Map.of(), "midi_owner");
  }

  @AfterEach
  void leaveNothing() throws Exception {
    connection.close();
    database.close();
  }

  @Test
  @Tag("S2.23")
  void givesBackTheCatalogThatWasThereBefore() throws Exception {
    Fingerprint before = Rows.catalog(connection);
    story.migrate(connection);
    story.goOnWriting(connection);
    Fingerprint migrated = Rows.catalog(connection);

    for (String step : List.of("003", "002")) {
      assertThat(plan.ask("verify/" + step + ".sql")).isNotEmpty();
      plan.revert(step);
      assertThat(plan.ask("verify/" + step + ".sql")).isEmpty();
    }
    assertThat(Rows.differences(before, Rows.catalog(connection))).isEmpty();

    plan.reapply("002");
    plan.reapply("003");
    assertThat(Rows.differences(migrated, Rows.catalog(connection))).isEmpty();
  }

  @Test
  @Tag("S2.24")
  void leavesARecordOfOneMigrationOnly() throws Exception {
    story.migrate(connection);

    assertThat(Rows.of(connection, "SELECT version FROM schema_migrations ORDER BY version"))
        .containsExactly("001", "003");
  }

  @Test
  void holdsWhatPeopleChose() throws Exception {
    story.migrate(connection);
    story.goOnWriting(connection);

    assertThat(Rows.count(connection, "favorites")).isEqualTo(83);
  }
}

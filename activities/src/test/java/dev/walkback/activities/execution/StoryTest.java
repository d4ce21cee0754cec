package dev.walkback.activities.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestPostgres;
import dev.walkback.workflows.execution.RowCount;
import dev.walkback.workflows.plan.MigrationTool;
import dev.walkback.workflows.plan.RowOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole way back of tracks and posts, and the way forth again, with the example's own files.
 */
class StoryTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("walkback.house", "..")).resolve("examples");
  private static final List<String> TABLES =
      List.of("users", "posts", "tracks", "playlists", "playlist_tracks", "flyway_schema_history");
  private TargetForTests target;
  private Rig rig;

  private void prepare(PgServer server) throws SQLException {
    target = TargetForTests.on(server);
    target.outside(
        "DO $$BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'music_app')"
            + " THEN CREATE ROLE music_app; END IF; END$$");
    for (String file : List.of("schema", "history", "rows")) {
      target.owner(read("src/main/resources/dev/walkback/examples/story/" + file + ".sql"));
    }
    target.owner("CREATE SCHEMA captured");
    for (String table : List.of("posts", "tracks", "playlist_tracks")) {
      target.owner("CREATE TABLE captured." + table + " AS SELECT * FROM public." + table);
    }
    for (String file :
        List.of(
            "V1__schema_preparation",
            "V2__data_migration",
            "V3__playlist_references",
            "V4__finalize")) {
      target.owner(
          read("migrations/" + file + ".sql"),
          "INSERT INTO flyway_schema_history SELECT max(installed_rank) + 1, '"
              + file.charAt(1)
              + "', 'd', 'SQL', 'x', 1, 'me', now(), 1, true FROM flyway_schema_history");
    }
    target.owner(read("src/main/resources/dev/walkback/examples/story/afterwards.sql"));
    rig = new Rig(target);
    rig.sources =
        (rollback, source) ->
            (connection, table, name) -> {
              try {
                return Query.update(
                    connection,
                    "CREATE TEMP TABLE %s ON COMMIT DROP AS SELECT * FROM captured.%s"
                        .formatted(name, table));
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            };
  }

  @Test
  @Tag("S0.30")
  @Tag("S0.32")
  @Tag("S0.33")
  @Tag("S0.34")
  @Tag("S0.35")
  @Tag("S0.36")
  @Tag("S0.37")
  @Tag("S2.8")
  @Tag("D0.3")
  @Tag("D0.4")
  @Tag("D3.6")
  void thereStepByStepNewestFirstAndBackToThePresentRowByRow() throws SQLException {
    thereAndBack(TestPostgres.server());
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 18})
  void theSameOnOtherMajors(int major) throws SQLException {
    var other = TestPostgres.another(major);
    assumeTrue(other.isPresent(), "WALKBACK_TEST_PG" + major + " names no installation");
    try (var server = other.orElseThrow()) {
      thereAndBack(server);
    }
  }

  private void thereAndBack(PgServer server) throws SQLException {
    prepare(server);
    var present = picture();
    var plans = plans();
    var counts = new ArrayList<List<RowCount>>();
    for (Plans plan : plans) {
      var receipt = rig.reverse(plan);
      counts.add(receipt.rows());
    }
    assertThat(target.column("SELECT version FROM flyway_schema_history")).containsExactly("0");
    assertThat(target.value("SELECT count(*) FROM tracks WHERE title LIKE 'Studio take%'"))
        .isEqualTo("200");
    assertThat(counts.get(3))
        .anyMatch(c -> c.operation() == RowOperation.DELETE && c.rows() > 5000);
    assertThat(hidden()).hasSize(3);

    for (Plans plan : plans.reversed()) {
      rig.bringBack(plan);
    }
    assertThat(picture()).isEqualTo(present);
    assertThat(hidden()).isEmpty();
    target.close();
  }

  private List<Plans> plans() {
    var none = Map.<String, String>of();
    return List.of(
        plan("004-indexes", List.of(), none),
        plan("004", List.of("4"), none),
        plan("003", List.of("3"), Map.of("playlist_tracks", "before_playlist_tracks"))
            .rows("playlist_tracks", RowOperation.UPDATE, 14000, 16000)
            .rows("playlist_tracks", RowOperation.INSERT, 0, 150)
            .rows("playlist_tracks", RowOperation.DELETE, 0, 120),
        plan("002", List.of("2"), Map.of("tracks", "before_tracks", "posts", "before_posts"))
            .rows("posts", RowOperation.UPDATE, 5900, 7000)
            .rows("tracks", RowOperation.DELETE, 5900, 6000),
        plan("001", List.of("1"), none));
  }

  private Plans plan(String name, List<String> history, Map<String, String> load) {
    var folder = "plans/tracks-schema/";
    var plan =
        Plans.revert(read(folder + "revert/" + name + ".sql"))
            .named(name)
            .reapply(read(folder + "reapply/" + name + ".sql"))
            .verify(read(folder + "verify/" + name + ".sql"));
    plan.history = history;
    plan.load = load;
    plan.tool = MigrationTool.FLYWAY;
    return plan;
  }

  private List<String> hidden() throws SQLException {
    return target.column(
        "SELECT attname FROM pg_attribute WHERE attname LIKE 'wbq_"
            + RollbackNames.of(rig.rollback).rb8()
            + "%' AND NOT attisdropped");
  }

  private List<String> picture() throws SQLException {
    var picture = new ArrayList<String>();
    for (String table : TABLES) {
      picture.add(
          table
              + " "
              + target.value(
                  "SELECT count(*) || ' ' || md5(string_agg(to_jsonb(t)::text, '|' ORDER BY to_jsonb(t)::text)) FROM "
                      + table
                      + " t"));
    }
    return picture;
  }

  private static String read(String file) {
    try {
      return Files.readString(EXAMPLES.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

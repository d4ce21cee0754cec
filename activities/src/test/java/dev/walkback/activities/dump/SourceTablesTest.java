package dev.walkback.activities.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SourceTablesTest {

  @TempDir static Path root;
  private static TestDatabase database;
  private static Captured captured;
  private Connection connection;

  @BeforeAll
  static void captureAndMigrate() throws Exception {
    database = TestPostgres.freshDatabase(SourceTablesTest.class);
    var shop = Shop.on(database.server(), database.name());
    database.execute(
        "CREATE TABLE shop.plays (track int, at date) PARTITION BY RANGE (at)",
        "CREATE TABLE shop.plays_old PARTITION OF shop.plays DEFAULT",
        "CREATE TABLE shop.\"PLAYS 2020\" PARTITION OF shop.plays FOR VALUES FROM ('2020-01-01') TO"
            + " ('2021-01-01')",
        "INSERT INTO shop.plays SELECT g, date '2019-12-01' + g FROM generate_series(1, 100) g",
        "CREATE TABLE shop.empty (x int)");
    captured =
        new Capture(Shop.tools(), Clock.systemUTC()).take(shop.order(root), Progress.silent());
    database.execute(
        "UPDATE shop.tracks SET title = 'overwritten'",
        "DELETE FROM shop.tracks WHERE id > 10",
        "ALTER TABLE shop.tracks DROP COLUMN artist");
  }

  @BeforeEach
  void begin() throws SQLException {
    connection = database.connect();
    connection.setAutoCommit(false);
    query("SET LOCAL search_path = shop, public");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @AfterAll
  static void drop() throws SQLException {
    database.close();
  }

  @Test
  @Tag("S0.33")
  @Tag("S0.34")
  void bringsTheRowsOfTheCaptureIntoTheOpenTransaction() throws SQLException {
    long rows = tables().load(connection, "tracks", "before_tracks");

    assertThat(rows).isEqualTo(3000);
    assertThat(
            query(
                "SELECT count(*) || ' ' || min(artist) || ' ' || max(artist) || ' ' || pg_typeof(min(artist))"
                    + " || ' ' || bool_and(title = E'tab\\t back\\\\ line\\n' || id) FROM before_tracks"))
        .isEqualTo("3000 1 20 bigint true");
    connection.commit();
    assertThat(query("SELECT to_regclass('before_tracks')::text")).isNull();
  }

  @Test
  void readsOddNamesBinaryValuesAndNulls() throws SQLException {
    assertThat(tables().load(connection, "shop.\"odd \"\"name\"\" \"", "Before \"it\""))
        .isEqualTo(2);
    assertThat(
            query(
                "SELECT string_agg(concat(\"the key\", ' ', value), '; ' ORDER BY \"the key\") FROM"
                    + " \"Before \"\"it\"\"\""))
        .isEqualTo("1 \\x00ff;  ");
  }

  @Test
  void gathersTheRowsOfAllPartitions() throws SQLException {
    assertThat(tables().load(connection, "plays", "before_plays")).isEqualTo(100);
    assertThat(query("SELECT sum(track) FROM before_plays")).isEqualTo("5050");
  }

  @Test
  void loadsAnEmptyTableAsEmpty() throws SQLException {
    assertThat(tables().load(connection, "empty", "before_empty")).isZero();
    assertThat(query("SELECT count(*) FROM before_empty")).isEqualTo("0");
  }

  @Test
  void runsAsTheRoleThatStandsThere() throws SQLException {
    String role = "owner_" + database.name();
    database.execute("CREATE ROLE " + role);
    query("SET LOCAL ROLE " + role);

    assertThat(tables().load(connection, "shop.artists", "before_artists")).isEqualTo(20);
    assertThat(
            query("SELECT relowner::regrole::text FROM pg_class WHERE relname = 'before_artists'"))
        .isEqualTo(role);
    connection.rollback();
    database.execute("DROP ROLE " + role);
  }

  @Test
  void refusesAFileThatIsNotWhatWasCaptured() throws Exception {
    Forgery.flipABit(Forgery.largest(captured));

    assertThatThrownBy(() -> tables().load(connection, "tracks", "before_tracks"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("its checksum differs");
    Forgery.flipABit(Forgery.largest(captured));
  }

  @Test
  void refusesATableTheCaptureDoesNotHold() {
    assertThatThrownBy(() -> tables().load(connection, "public.tracks", "before_tracks"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("The capture holds no table public.tracks.");
  }

  @Test
  void namesATypeThatIsNotThereAnyMore() throws SQLException {
    query("ALTER TABLE shop.tracks DROP COLUMN mood");
    query("DROP TYPE shop.mood");

    assertThatThrownBy(() -> tables().load(connection, "tracks", "before_tracks"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Rows of shop.tracks need shop.mood")
        .hasMessageContaining("HINT: Let an earlier step of the plan bring it back.");
  }

  @Test
  void leavesTheConnectionUsableAfterARefusedRow() throws SQLException {
    query("ALTER TYPE shop.mood RENAME TO old_mood");
    query("CREATE TYPE shop.mood AS ENUM ('other')");

    assertThatThrownBy(() -> tables().load(connection, "tracks", "before_tracks"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("SQLSTATE 22P02")
        .hasMessageNotContaining("glad");
    connection.rollback();
    assertThat(query("SELECT count(*) FROM shop.tracks")).isEqualTo("10");
  }

  private SourceTables tables() {
    return new SourceTables(
        StoredCapture.open(root, captured.folder()), Shop.tools(), Progress.silent());
  }

  private @Nullable String query(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return null;
      }
      try (var rows = statement.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}

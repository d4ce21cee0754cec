package dev.walkback.activities.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.plan.MigrationTool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MigrationHistoryTest {
  private static final String FLYWAY =
      "CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL,"
          + " type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum int, installed_by varchar(100) NOT NULL,"
          + " installed_on timestamp NOT NULL DEFAULT now(), execution_time int NOT NULL, success boolean NOT NULL)";
  private TargetForTests target;
  private Connection connection;

  @BeforeEach
  void start() throws SQLException {
    target = TargetForTests.fresh();
    connection = target.application();
  }

  @AfterEach
  void stop() throws SQLException {
    connection.close();
    target.close();
  }

  @Test
  @Tag("S2.9")
  void flywayForgetsAVersionByItsRowAndRemembersItWhole() throws SQLException {
    flyway("1", "2", "3");
    var history = MigrationHistory.of(MigrationTool.FLYWAY);
    var rows = "SELECT h::text FROM flyway_schema_history h ORDER BY installed_rank";
    var before = target.column(rows);
    assertThat(history.applied(connection)).containsExactly("1", "2", "3");
    var forgotten = history.forget(connection, List.of("2", "3"));
    assertThat(forgotten.rows()).hasSize(2);
    assertThat(history.applied(connection)).containsExactly("1");
    history.remember(connection, forgotten);
    assertThat(target.column(rows)).isEqualTo(before);
  }

  @Test
  void flywaysLastWordOnAVersionCounts() throws SQLException {
    flyway("1", "2", "3");
    target.owner(
        "UPDATE flyway_schema_history SET success = false WHERE version = '3'",
        "INSERT INTO flyway_schema_history VALUES (9, '2', 'd', 'UNDO_SQL', 's', 0, 'me', now(), 1, true)",
        "INSERT INTO flyway_schema_history VALUES (0, '0', 'd', 'BASELINE', 's', 0, 'me', now(), 1, true)",
        "INSERT INTO flyway_schema_history VALUES (10, NULL, 'views', 'SQL', 'R__v.sql', 0, 'me', now(), 1, true)");
    assertThat(MigrationHistory.of(MigrationTool.FLYWAY).applied(connection)).containsExactly("1");
  }

  @Test
  @Tag("S0.30")
  @Tag("S2.6")
  @Tag("D2.2")
  void aLaterMigrationThatThePlanDoesNotReverseIsRefusedByName() throws SQLException {
    flyway("1", "2", "3", "4");
    var history = MigrationHistory.of(MigrationTool.FLYWAY);
    assertThat(history.dependents(connection, List.of("3", "4"))).isEmpty();
    assertThat(history.dependents(connection, List.of("2", "3"))).containsExactly("4");
    assertThatThrownBy(() -> history.refuseDependents(connection, List.of("2")))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().message()).contains("3, 4"));
    history.refuseDependents(connection, List.of("2", "3", "4"));
  }

  @Test
  @Tag("S2.5")
  @Tag("D2.1")
  void aMigrationThatWasNeverAppliedLeavesNothingToDo() throws SQLException {
    flyway("1");
    var history = MigrationHistory.of(MigrationTool.FLYWAY);
    assertThat(history.neverApplied(connection, List.of("2"))).isTrue();
    assertThat(history.neverApplied(connection, List.of("1", "2"))).isFalse();
    assertThat(history.neverApplied(connection, List.of())).isFalse();
  }

  @Test
  @Tag("S2.24")
  void aMigrationThatWroteNoRecordHasNoneToForget() throws SQLException {
    flyway("1");
    var history = MigrationHistory.of(MigrationTool.FLYWAY);
    history.refuseUnrecorded(connection, "002", List.of());
    MigrationHistory.of(MigrationTool.NONE).refuseUnrecorded(connection, "002", List.of("2"));
    assertThat(history.forget(connection, List.of()).rows()).isEmpty();
    assertThat(MigrationHistory.of(MigrationTool.NONE).forget(connection, List.of("1")).rows())
        .isEmpty();
  }

  @Test
  @Tag("D2.12")
  void aVersionWithoutARecordIsNamedWithTheOneThatWasMeant() throws SQLException {
    flyway("1", "2", "4");
    assertThat(unrecorded("004").hint()).contains("history: [\"4\"]");
    assertThat(unrecorded("V4").hint()).contains("history: [\"4\"]");
    assertThat(unrecorded("3").message()).contains("version '3'", "applied are 1, 2, 4.");
    assertThat(unrecorded("3").hint()).contains("history: none");
    target.owner("UPDATE flyway_schema_history SET version = '004_finalize' WHERE version = '4'");
    assertThat(unrecorded("4").hint()).contains("history: [\"004_finalize\"]");
  }

  @Test
  void aRecordOfAFailedMigrationIsARecord() throws SQLException {
    flyway("1", "2");
    target.owner("UPDATE flyway_schema_history SET success = false WHERE version = '2'");
    MigrationHistory.of(MigrationTool.FLYWAY).refuseUnrecorded(connection, "002", List.of("2"));
  }

  private Problem unrecorded(String version) {
    var history = MigrationHistory.of(MigrationTool.FLYWAY);
    var refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> history.refuseUnrecorded(connection, "004", List.of(version)));
    assertThat(refused.problem().code()).isEqualTo("history-missing");
    return refused.problem();
  }

  @Test
  void aPlainHistoryIsReadWhateverItsOtherColumns() throws SQLException {
    target.owner(
        "CREATE TABLE schema_migrations (name text NOT NULL, version text PRIMARY KEY, by text NOT NULL, applied_at timestamptz NOT NULL)",
        "INSERT INTO schema_migrations VALUES ('a', '9', 'x', '2025-01-02'), ('b', '10', 'y', '2025-01-03'), ('c', '11', 'z', '2025-01-01')");
    var history = MigrationHistory.of(MigrationTool.SCHEMA_MIGRATIONS);
    assertThat(history.applied(connection)).containsExactly("11", "9", "10");
    var forgotten = history.forget(connection, List.of("10"));
    assertThat(history.applied(connection)).containsExactly("11", "9");
    history.remember(connection, forgotten);
    assertThat(target.value("SELECT by FROM schema_migrations WHERE version = '10'"))
        .isEqualTo("y");
  }

  @Test
  void numbersAreOrderedAsNumbersAndOtherNamesOfTheColumnAreFound() throws SQLException {
    target.owner(
        "CREATE TABLE schema_migrations (filename varchar(255) PRIMARY KEY, note text)",
        "INSERT INTO schema_migrations VALUES ('10'), ('9'), ('20250101120000_x')");
    assertThat(MigrationHistory.of(MigrationTool.SCHEMA_MIGRATIONS).applied(connection))
        .containsExactly("20250101120000_x", "9", "10");
  }

  @Test
  void aTableWithOneRowAndADirtyMarkIsRefusedInsteadOfGuessed() throws SQLException {
    target.owner(
        "CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL)",
        "INSERT INTO schema_migrations VALUES (7, false)");
    var history = MigrationHistory.of(MigrationTool.SCHEMA_MIGRATIONS);
    assertThatThrownBy(() -> history.forget(connection, List.of("7")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo("history-unread"));
  }

  @Test
  void aMissingTableIsNamed() {
    assertThatThrownBy(() -> MigrationHistory.of(MigrationTool.FLYWAY).applied(connection))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().message()).contains("flyway_schema_history"));
  }

  private void flyway(String... versions) throws SQLException {
    target.owner(FLYWAY);
    int rank = 0;
    for (String version : versions) {
      rank++;
      target.owner(
          "INSERT INTO flyway_schema_history VALUES (%d, '%s', 'd', 'SQL', 'V%s.sql', 12, 'me', now(), 5, true)"
              .formatted(rank, version, version));
    }
  }
}

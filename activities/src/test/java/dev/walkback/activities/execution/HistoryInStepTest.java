package dev.walkback.activities.execution;

import static dev.walkback.activities.execution.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.Problem;
import dev.walkback.workflows.plan.MigrationTool;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tool's record and the reversal are one: both stay or neither. */
class HistoryInStepTest {
  private TargetForTests target;
  private Rig rig;

  @BeforeEach
  void start() throws SQLException {
    target = TargetForTests.fresh();
    target.owner(
        "CREATE TABLE tracks (id int)",
        "CREATE TABLE schema_migrations (version text PRIMARY KEY, by text NOT NULL)",
        "INSERT INTO schema_migrations VALUES ('003', 'x'), ('004', 'y')");
    rig = new Rig(target);
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  @Test
  @Tag("S2.9")
  @Tag("D2.3")
  void theRecordGoesWithTheReversalAndComesBackWithIt() throws SQLException {
    var plan = plan("COMMENT ON TABLE tracks IS 'old'").reapply("COMMENT ON TABLE tracks IS NULL");
    assertThat(rig.reverse(plan).rows()).isEmpty();
    assertThat(versions()).containsExactly("003");
    rig.bringBack(plan);
    assertThat(versions()).containsExactly("003", "004");
    assertThat(target.value("SELECT by FROM schema_migrations WHERE version = '004'"))
        .isEqualTo("y");
  }

  @Test
  @Tag("D2.3")
  void aFailedReversalLeavesTheRecordAndNoMarkBeside() throws SQLException {
    refused(
        () -> rig.reverse(plan("COMMENT ON TABLE tracks IS 'old'").verify("SELECT 1")),
        "verification-failed",
        Problem.Never.class,
        "1 row");
    assertThat(versions()).containsExactly("003", "004");
    assertThat(rig.ledgerRows()).isZero();
  }

  @Test
  @Tag("S2.24")
  void aMigrationWithoutARecordIsReversedAllTheSame() throws SQLException {
    var plan = plan("COMMENT ON TABLE tracks IS 'old'");
    plan.history = List.of();
    rig.reverse(plan);
    assertThat(versions()).containsExactly("003", "004");
    assertThat(rig.ledgerRows()).isEqualTo(1);
  }

  @Test
  @Tag("D2.12")
  void aVersionTheHistoryWritesOtherwiseTakesTheStepBackAndSaysWhatItMeant() throws SQLException {
    target.owner("UPDATE schema_migrations SET version = '4' WHERE version = '004'");
    refused(
        () -> rig.reverse(plan("COMMENT ON TABLE tracks IS 'old'")),
        "history-missing",
        Problem.Never.class,
        "Step 004 is to take version '004' out of the migration tool's history, and there is no"
            + " such record; applied are 003, 4.");
    assertThat(versions()).containsExactly("003", "4");
    assertThat(target.value("SELECT obj_description('tracks'::regclass)")).isEqualTo("null");
    assertThat(rig.ledgerRows()).isZero();
  }

  @Test
  void aStepThatWasNeverReversedHasNothingToBringBack() throws SQLException {
    var plan =
        plan("COMMENT ON TABLE tracks IS 'old'").reapply("COMMENT ON TABLE tracks IS 'wrong'");
    rig.bringBack(plan);
    assertThat(target.value("SELECT obj_description('tracks'::regclass)")).isEqualTo("null");
  }

  private Plans plan(String revert) {
    var plan = Plans.revert(revert);
    plan.tool = MigrationTool.SCHEMA_MIGRATIONS;
    plan.history = List.of("004");
    return plan;
  }

  private List<String> versions() throws SQLException {
    return target.column("SELECT version FROM schema_migrations ORDER BY 1");
  }
}

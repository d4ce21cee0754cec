package dev.walkback.activities.execution;

import static dev.walkback.activities.execution.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.StepKey;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.Problem;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.StepReceipt;
import java.sql.SQLException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Steps that no transaction can hold: intent, fence, look, act, look. */
@Timeout(60)
class OutsideTransactionTest {
  private static final String CREATE = "CREATE INDEX CONCURRENTLY tracks_title ON tracks (title)";
  private TargetForTests target;
  private Rig rig;

  @BeforeEach
  void start() throws SQLException {
    target = TargetForTests.fresh();
    target.owner(
        "CREATE TABLE tracks (id int PRIMARY KEY, title text)",
        "INSERT INTO tracks SELECT n, 't' || n % 50 FROM generate_series(1, 100) n");
    rig = new Rig(target);
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  @Test
  void makesAnIndexOnceAndASecondAttemptGetsTheReceipt() throws SQLException {
    var plan = Plans.revert(CREATE);
    assertThat(rig.outside(plan).again()).isFalse();
    assertThat(valid("tracks_title")).isEqualTo("t");
    assertThat(rig.outside(plan).again()).isTrue();
    assertThat(rig.intents).containsExactly(new StepKey(rig.rollback, Plans.DIGEST, "004", ""));
    assertThat(target.value("SELECT tableowner FROM pg_tables WHERE tablename = 'tracks'"))
        .isEqualTo(TargetForTests.OWNER);
  }

  @Test
  void anIndexThatADeadAttemptFinishedIsTakenForDoneOnlyBecauseItSaidSoBefore()
      throws SQLException {
    target.owner(CREATE);
    refused(
        () -> rig.outside(Plans.revert(CREATE)),
        "step-impossible",
        Problem.Never.class,
        "is there already");
    // the refused attempt has said its intent; from now on the index may be ours
    assertThat(rig.outside(Plans.revert(CREATE)).again()).isFalse();
    assertThat(rig.ledgerRows()).isEqualTo(1);
  }

  @Test
  void halfAnIndexOfADeadAttemptGoesBeforeTheNextTry() throws SQLException {
    halfAnIndex();
    assertThat(valid("tracks_title")).isEqualTo("f");
    rig.outside(Plans.revert(CREATE));
    assertThat(valid("tracks_title")).isEqualTo("t");
  }

  @Test
  void aBuildThatFailsLeavesNoHalfIndexBehind() throws SQLException {
    var unique = "CREATE UNIQUE INDEX CONCURRENTLY tracks_title ON tracks (title)";
    refused(
        () -> rig.outside(Plans.revert(unique)),
        "sqlstate-23505",
        Problem.Never.class,
        "reversing");
    assertThat(target.value("SELECT count(*) FROM pg_class WHERE relname = 'tracks_title'"))
        .isEqualTo("0");
    assertThat(rig.ledgerRows()).isZero();
  }

  @Test
  void dropsAnIndexAndBringsItBack() throws SQLException {
    target.owner(CREATE);
    var plan =
        Plans.revert("DROP INDEX CONCURRENTLY tracks_title")
            .verify("SELECT 1 WHERE to_regclass('public.tracks_title') IS NOT NULL")
            .reapply(CREATE);
    rig.outside(plan);
    assertThat(target.value("SELECT count(*) FROM pg_class WHERE relname = 'tracks_title'"))
        .isEqualTo("0");
    rig.run(plan, plan.outside(), Direction.BRING_BACK);
    assertThat(valid("tracks_title")).isEqualTo("t");
    assertThat(rig.ledgerRows()).isEqualTo(2);
    assertThatThrownBy(() -> rig.outside(plan)).hasMessageContaining("was brought back");
    assertThat(valid("tracks_title")).isEqualTo("t");
  }

  @Test
  void waitsForOldTransactionsWithoutATimeoutAndIsFencedByItsSuccessor() throws Exception {
    try (var old = target.application()) {
      old.setAutoCommit(false);
      Query.run(old, "SELECT count(*) FROM tracks");
      Query.run(old, "INSERT INTO tracks VALUES (1000, 'x')");
      var ghost = new FutureTask<StepReceipt>(() -> rig.outside(Plans.revert(CREATE)));
      Thread.ofVirtual().start(ghost);
      while (target
          .value("SELECT count(*) FROM pg_class WHERE relname = 'tracks_title'")
          .equals("0")) {
        Thread.sleep(20);
      }
      var next = new FutureTask<StepReceipt>(() -> rig.outside(Plans.revert(CREATE)));
      Thread.ofVirtual().start(next);
      Thread.sleep(1000);
      old.commit();
      assertThat(next.get(30, TimeUnit.SECONDS).again()).isFalse();
    }
    assertThat(valid("tracks_title")).isEqualTo("t");
    assertThat(rig.ledgerRows()).isEqualTo(1);
  }

  @Test
  void anythingElseOutsideATransactionIsRefusedBeforeItBegins() {
    refused(
        () -> rig.outside(Plans.revert("VACUUM tracks")),
        "step-impossible",
        Problem.Never.class,
        "no CREATE or DROP INDEX CONCURRENTLY");
    refused(
        () -> rig.outside(Plans.revert(CREATE + "; " + CREATE)),
        "step-impossible",
        Problem.Never.class,
        "2 statements");
  }

  private void halfAnIndex() throws SQLException {
    try {
      target.owner("CREATE UNIQUE INDEX CONCURRENTLY tracks_title ON tracks (title)");
    } catch (SQLException expected) {
      assertThat(expected.getSQLState()).isEqualTo("23505");
    }
  }

  private String valid(String index) throws SQLException {
    return target.value(
        "SELECT indisvalid FROM pg_index WHERE indexrelid = 'public." + index + "'::regclass");
  }
}

package dev.walkback.activities.execution;

import static dev.walkback.activities.execution.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.RowOperation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;

@Timeout(60)
class ExactlyOnceTest {
  private static final String ADD_ONE = "UPDATE counter SET n = n + 1";
  private TargetForTests target;
  private Rig rig;

  @BeforeEach
  void start() throws SQLException {
    target = TargetForTests.fresh();
    target.owner(
        "CREATE TABLE counter (id int PRIMARY KEY, n int NOT NULL)",
        "INSERT INTO counter VALUES (1, 0)");
    rig = new Rig(target);
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  @Test
  @Tag("D2.19")
  void aBackendKilledAtCommitLeavesNothingAndTheNextAttemptDoesIt() throws SQLException {
    rig.connections =
        new Cuts(session -> {
          terminate(session.unwrap(PGConnection.class).getBackendPID());
          session.commit();
        });
    refused(() -> rig.reverse(plan()), "unknown", Problem.FenceFirst.class, "Whether step 004");
    assertThat(n()).isEqualTo("0");
    rig.connections = new Cuts(Connection::commit);
    assertThat(rig.reverse(plan()).again()).isFalse();
    assertThat(n()).isEqualTo("1");
  }

  @Test
  @Tag("D2.19")
  void anErrorAtCommitIsNoFailureWhereTheLedgerHasTheRow() throws SQLException {
    rig.connections =
        new Cuts(session -> {
          session.commit();
          throw new SQLException("the answer was cut off", "08006");
        });
    var receipt = rig.reverse(plan());
    assertThat(receipt.again()).isFalse();
    assertThat(n()).isEqualTo("1");
    assertThat(rig.reverse(plan()).again()).isTrue();
    assertThat(n()).isEqualTo("1");
  }

  @Test
  void anErrorAtCommitWithAnUnreadableLedgerStaysUnknownUntilTheNextAttemptAsks()
      throws SQLException {
    var dark = new AtomicBoolean();
    var cuts =
        new Cuts(session -> {
          session.commit();
          dark.set(true);
          throw new SQLException("the answer was cut off", "08006");
        });
    rig.connections =
        (address, name, timeout) -> {
          if (dark.get()) {
            throw ProblemException.fenceFirst("sqlstate-08001", "Nobody answers.", "");
          }
          return cuts.open(address, name, timeout);
        };
    refused(() -> rig.reverse(plan()), "unknown", Problem.FenceFirst.class, "unknown");
    dark.set(false);
    assertThat(rig.reverse(plan()).again()).isTrue();
    assertThat(n()).isEqualTo("1");
  }

  @Test
  void aFrozenAttemptIsEndedByItsSuccessorAndCannotCommitWhenItWakes() throws Exception {
    var frozen = new CountDownLatch(1);
    var wake = new CountDownLatch(1);
    rig.connections =
        new Cuts(session -> {
          frozen.countDown();
          wake.await();
          session.commit();
        });
    var ghost = new FutureTask<StepReceipt>(() -> rig.reverse(plan()));
    Thread.ofVirtual().start(ghost);
    assertThat(frozen.await(20, TimeUnit.SECONDS)).isTrue();

    var successor = new Rig(target);
    assertThat(successor.rollback).isEqualTo(rig.rollback);
    assertThat(successor.reverse(plan()).again()).isFalse();
    wake.countDown();

    assertThat(ghost.get(20, TimeUnit.SECONDS).again()).isTrue();
    assertThat(n()).isEqualTo("1");
    assertThat(rig.ledgerRows()).isEqualTo(1);
  }

  @Test
  void twoAttemptsAtOnceDoItOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      var name = "00" + round;
      var one = new FutureTask<StepReceipt>(() -> new Rig(target).reverse(plan().named(name)));
      var other = new FutureTask<StepReceipt>(() -> new Rig(target).reverse(plan().named(name)));
      Thread.ofVirtual().start(one);
      Thread.ofVirtual().start(other);
      int done = succeeded(one) + succeeded(other);
      assertThat(done).isPositive();
    }
    assertThat(n()).isEqualTo("5");
  }

  @Test
  void aSecondAttemptWaitsOnTheKeyOfOneThatCannotBeEndedByName() throws Exception {
    // The same step under a name the fence does not know: only the ledger's key stands between.
    try (var first = target.operate("stranger")) {
      first.setAutoCommit(false);
      Query.run(
          first,
          "INSERT INTO walkback.ledger (rollback, plan_digest, step, part, fence, worker) VALUES ('"
              + rig.rollback
              + "', '"
              + Plans.DIGEST
              + "', '004', '', 0, 'w')");
      Query.run(
          first,
          "UPDATE walkback.ledger SET finished = now(), receipt = '"
              + Receipts.write(new Rig(target).reverse(plan().named("000")))
              + "'::jsonb");
      var second = new FutureTask<StepReceipt>(() -> rig.reverse(plan()));
      Thread.ofVirtual().start(second);
      Thread.sleep(700);
      assertThat(second.isDone()).isFalse();
      first.commit();
      assertThat(second.get(20, TimeUnit.SECONDS).again()).isTrue();
    }
    assertThat(rig.told).anyMatch(told -> told.contains("waiting for pid"));
  }

  @Test
  void stoppingCancelsTheStatementAndLeavesNothing() throws Exception {
    var plan =
        Plans.revert(ADD_ONE + "; SELECT pg_sleep(30)").rows("counter", RowOperation.UPDATE, 1, 1);
    var step = new FutureTask<StepReceipt>(() -> rig.reverse(plan));
    Thread.ofVirtual().start(step);
    while (rig.told.stream().noneMatch(told -> told.startsWith("statement 2"))) {
      Thread.sleep(20);
    }
    Thread.sleep(100);
    long before = System.nanoTime();
    rig.stop();
    assertThat(failure(step))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("stopped"));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    assertThat(n()).isEqualTo("0");
  }

  @Test
  void whatDoesNotHearACancelIsTerminatedAfterFiveSeconds() throws Exception {
    var deaf =
        "DO $$BEGIN LOOP BEGIN PERFORM pg_sleep(30); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END$$";
    var step = new FutureTask<StepReceipt>(() -> rig.reverse(Plans.revert(deaf)));
    Thread.ofVirtual().start(step);
    while (rig.told.stream().noneMatch(told -> told.startsWith("statement 1"))) {
      Thread.sleep(20);
    }
    Thread.sleep(100);
    rig.stop();
    assertThat(failure(step)).isInstanceOf(ProblemException.class);
    assertThat(
            target.value(
                "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'wb/%/004/%'"))
        .isEqualTo("0");
  }

  private Plans plan() {
    return Plans.revert(ADD_ONE).rows("counter", RowOperation.UPDATE, 1, 1);
  }

  private String n() throws SQLException {
    return target.value("SELECT n FROM counter");
  }

  private void terminate(int pid) throws SQLException {
    target.value("SELECT pg_terminate_backend(" + pid + ", 5000)");
  }

  private static int succeeded(FutureTask<StepReceipt> attempt) throws Exception {
    try {
      attempt.get(30, TimeUnit.SECONDS);
      return 1;
    } catch (ExecutionException superseded) {
      return 0;
    }
  }

  private static Throwable failure(FutureTask<?> attempt) throws Exception {
    try {
      attempt.get(30, TimeUnit.SECONDS);
      throw new AssertionError("it did not fail");
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }
}

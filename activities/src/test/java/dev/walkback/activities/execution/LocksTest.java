package dev.walkback.activities.execution;

import static dev.walkback.activities.execution.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.Problem;
import dev.walkback.workflows.execution.StepReceipt;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class LocksTest {
  private static final Plans DDL =
      Plans.revert("ALTER TABLE tracks ALTER COLUMN title SET DEFAULT 'x'");
  private TargetForTests target;
  private Rig rig;

  @BeforeEach
  void start() throws SQLException {
    target = TargetForTests.fresh();
    target.owner(
        "CREATE TABLE tracks (id int PRIMARY KEY, title text)",
        "INSERT INTO tracks SELECT n, 'title ' || n FROM generate_series(1, 20) n");
    rig = new Rig(target);
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  @Test
  void behindALongReaderItNamesTheReaderAndKeepsNobodyElseWaiting() throws Exception {
    var step = new FutureTask<StepReceipt>(() -> rig.reverse(DDL));
    var blocked = new AtomicBoolean(true);
    var probe = new FutureTask<Duration>(() -> longestQuery(blocked));
    long released;
    try (var reader = blocker()) {
      Thread.ofVirtual().start(probe);
      Thread.ofVirtual().start(step);
      Thread.sleep(4000);
      assertThat(step.isDone()).isFalse();
      blocked.set(false);
      reader.commit();
      released = System.nanoTime();
    }
    var receipt = step.get(20, TimeUnit.SECONDS);
    var after = Duration.ofNanos(System.nanoTime() - released);
    var longest = probe.get();
    System.out.printf("behind a reader: longest query %s, done %s after release%n", longest, after);
    assertThat(receipt.blocker())
        .contains("user shop_owner", "application night report", "idle in transaction")
        .doesNotContain("SELECT");
    assertThat(receipt.waited()).isGreaterThan(Duration.ofSeconds(1));
    assertThat(rig.told).anyMatch(told -> told.contains("application night report"));
    assertThat(longest).isLessThan(Duration.ofSeconds(1));
    assertThat(after).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void whenWaitingHasCostOthersTooMuchItStopsAndNamesWhoIsInTheWay() throws Exception {
    var others = new ArrayList<Thread>();
    var over = new AtomicBoolean();
    try (var reader = blocker()) {
      for (int i = 0; i < 30; i++) {
        others.add(Thread.ofVirtual().start(() -> queryOn(over)));
      }
      Thread.sleep(500);
      refused(() -> rig.reverse(DDL), "blocked", Problem.NeedsPerson.class, "night report");
      assertThat(rig.ledgerRows()).isZero();
      reader.rollback();
    } finally {
      over.set(true);
      for (Thread other : others) {
        other.join();
      }
    }
  }

  @Test
  void whileItWaitsSomebodyMayStopIt() throws Exception {
    try (var reader = blocker()) {
      var step = new FutureTask<StepReceipt>(() -> rig.reverse(DDL));
      Thread.ofVirtual().start(step);
      Thread.sleep(1200);
      rig.stop();
      refused(
          () -> {
            try {
              step.get(10, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
              throw e.getCause();
            }
          },
          "stopped",
          Problem.NeedsPerson.class,
          "stopped on request");
      reader.rollback();
    }
  }

  private Connection blocker() throws SQLException {
    var reader = target.application();
    Query.run(reader, "SET application_name = 'night report'");
    reader.setAutoCommit(false);
    Query.run(reader, "SELECT count(*) FROM tracks");
    return reader;
  }

  private Duration longestQuery(AtomicBoolean blocked) throws Exception {
    long longest = 0;
    try (var client = target.application()) {
      while (blocked.get()) {
        long before = System.nanoTime();
        List<Integer> found =
            Query.list(client, "SELECT id FROM tracks WHERE id = 1", row -> row.getInt(1));
        assertThat(found).containsExactly(1);
        longest = Math.max(longest, System.nanoTime() - before);
        Thread.sleep(2);
      }
    }
    return Duration.ofNanos(longest);
  }

  private void queryOn(AtomicBoolean over) {
    try (var client = target.application()) {
      while (!over.get()) {
        Query.list(client, "SELECT id FROM tracks WHERE id = 1", row -> row.getInt(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.walkback.activities.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.StallRecord;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.workflows.execution.InTheWay;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is in the way when the budget for waiting is spent, over all attempts; and ending them. */
@Timeout(90)
class BlockersTest {
  private static final Plans DDL =
      Plans.revert("ALTER TABLE tracks ALTER COLUMN title SET DEFAULT 'x'");
  private final Spending spending = new Spending();
  private final AtomicBoolean over = new AtomicBoolean();
  private final List<Thread> others = new ArrayList<>();
  private TargetForTests target;
  private Rig rig;

  @BeforeEach
  void start() throws SQLException {
    target = Music.plain();
    rig = new Rig(target);
    rig.stalls = spending;
  }

  @AfterEach
  void stop() throws Exception {
    over.set(true);
    for (Thread other : others) {
      other.join();
    }
    target.close();
  }

  @Test
  void theSessionInTheWayIsEndedOnPeoplesLeaveAndTheStepGoesOn() throws Exception {
    spending.stalled = Duration.ofSeconds(19);
    try (var reader = blocker()) {
      queue();
      var inTheWay = inTheWay();
      assertThat(inTheWay.who()).contains("user shop_owner", "application night report");
      assertThat(inTheWay.pid()).isEqualTo(pid(reader));

      new EndingSession(new Connector()).end(inTheWay, access());
      spending.forgive();

      assertThat(rig.reverse(DDL).again()).isFalse();
      assertThatThrownBy(() -> Query.run(reader, "SELECT 1")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void aLaterSessionOfTheSameNumberIsLeftAlone() throws Exception {
    try (var reader = blocker()) {
      var earlier = new InTheWay(pid(reader), "1763692920.123456", "somebody earlier");

      new EndingSession(new Connector()).end(earlier, access());

      Query.run(reader, "SELECT 1");
    }
  }

  @Test
  void aSessionThatOurLoginMayNotEndIsLeftToPeople() throws Exception {
    try (var superuser = target.outside()) {
      var begun =
          target.value(
              "SELECT extract(epoch FROM backend_start) FROM pg_stat_activity WHERE pid = "
                  + pid(superuser));
      var session = new InTheWay(pid(superuser), begun, "user postgres");

      assertThatThrownBy(() -> new EndingSession(new Connector()).end(session, access()))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("user postgres, may not be ended by our login")
          .hasMessageContaining("pg_signal_backend");
      Query.run(superuser, "SELECT 1");
    }
  }

  @Test
  void repeatedAttemptsShareOneBudgetOfTwentyBackendSeconds() throws Exception {
    spending.stalled = Duration.ofSeconds(16);
    try (var reader = blocker()) {
      queue();
      for (int attempt = 0; attempt < 4; attempt++) {
        inTheWay();
      }
      reader.rollback();
    }
    System.out.printf("four attempts made others wait %s together%n", spending.stalled);
    assertThat(spending.stalled).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(40));
  }

  @Test
  void tenMinutesOfWaitingAreCountedOverAllAttempts() throws Exception {
    spending.waited = Duration.ofMinutes(10).minusMillis(200);
    try (var reader = blocker()) {
      var told = catchThrowableOfType(ProblemException.class, () -> rig.reverse(DDL));
      assertThat(told).hasMessageContaining("Still in the way after 10 minutes is pid");
      reader.rollback();
    }
  }

  @Test
  void whatCannotBeRecordedCannotBeSpent() throws Exception {
    spending.broken = true;
    try (var reader = blocker()) {
      queue();
      assertThat(inTheWay().pid()).isEqualTo(pid(reader));
      reader.rollback();
    }
  }

  /** One attempt that gives up; who it says is in the way. */
  private InTheWay inTheWay() {
    var told = catchThrowableOfType(ProblemException.class, () -> rig.reverse(DDL));
    assertThat(told.problem().code()).isEqualTo("blocked");
    return (InTheWay) told.about();
  }

  private Connection blocker() throws SQLException {
    var reader = target.application();
    Query.run(reader, "SET application_name = 'night report'");
    reader.setAutoCommit(false);
    Query.run(reader, "SELECT count(*) FROM tracks");
    return reader;
  }

  /** Thirty who read the table all the time, and wait whenever somebody waits for it. */
  private void queue() throws InterruptedException {
    for (int i = 0; i < 30; i++) {
      others.add(Thread.ofVirtual().start(this::queryOn));
    }
    Thread.sleep(500);
  }

  private void queryOn() {
    try (var client = target.application()) {
      while (!over.get()) {
        Query.list(client, "SELECT id FROM tracks WHERE id = 1", row -> row.getInt(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private TargetAccess access() {
    var observer = new TargetAccess.Login(TargetForTests.OBSERVER, new Secret("secret"));
    return new TargetAccess("shop", target.operator(), observer, observer);
  }

  private static int pid(Connection connection) throws SQLException {
    return Query.one(connection, "SELECT pg_backend_pid()", row -> row.getInt(1));
  }

  /** What our own database keeps, for one step. */
  private static final class Spending implements StallRecord {
    private Duration stalled = Duration.ZERO;
    private Duration waited = Duration.ZERO;
    private boolean broken;

    @Override
    public synchronized Spent spent(UUID rollback, String step) {
      return new Spent(stalled, waited);
    }

    @Override
    public synchronized void add(UUID rollback, String step, Spent more) {
      if (broken) {
        throw ProblemException.again("store-57P03", "It is away.", "");
      }
      stalled = stalled.plus(more.stalled());
      waited = waited.plus(more.waited());
    }

    private synchronized void forgive() {
      stalled = Duration.ZERO;
      waited = Duration.ZERO;
    }
  }
}

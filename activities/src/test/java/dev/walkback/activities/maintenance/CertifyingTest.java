package dev.walkback.activities.maintenance;

import static dev.walkback.activities.maintenance.GuardedTarget.APP;
import static dev.walkback.activities.maintenance.GuardedTarget.ARCHIVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OBSERVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OPERATOR;
import static dev.walkback.activities.maintenance.GuardedTarget.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.progress.Sleeper;
import dev.walkback.workflows.maintenance.Certificate;
import dev.walkback.workflows.maintenance.CertifyRequest;
import dev.walkback.workflows.plan.Harm;
import dev.walkback.workflows.plan.Limits;
import dev.walkback.workflows.plan.LockTimeout;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.RowOperation;
import dev.walkback.workflows.plan.Scripts;
import dev.walkback.workflows.plan.Setting;
import dev.walkback.workflows.plan.SqlFile;
import dev.walkback.workflows.plan.StatementTimeout;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.plan.TransactionalStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CertifyingTest {
  private final UUID rollback = UUID.randomUUID();
  private GuardedTarget target;
  private StillnessRecord record;
  private WriteStop writeStop;

  @BeforeEach
  void start() throws SQLException {
    target = GuardedTarget.fresh(CertifyingTest.class);
    record = new StillnessRecord(target.store, Clock.systemUTC());
    writeStop = new WriteStop(target.ours, record);
    target.outside(
        "SET ROLE " + OWNER,
        "CREATE TABLE posts (id int PRIMARY KEY, title text)",
        "CREATE TABLE tracks (id int)",
        "INSERT INTO posts SELECT n, 'x' FROM generate_series(1, 40) n",
        "INSERT INTO tracks SELECT n FROM generate_series(1, 7) n",
        "GRANT ALL ON posts, tracks TO " + APP);
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  @Test
  @Tag("S0.14")
  @Tag("S4.10")
  void certifiesAClosedDatabaseInWhichNothingMoves() throws SQLException {
    close();

    Certificate certificate = certify(List.of());

    assertThat(certificate.stopped()).as("%s", certificate.observed()).isTrue();
    assertThat(certificate.baseline().sessions()).isZero();
    assertThat(certificate.baseline().tuples()).isGreaterThanOrEqualTo(47);
    assertThat(certificate.samples()).isGreaterThan(3);
    assertThat(certificate.observed().getFirst()).contains("no row written in 2 tables");
    assertThat(record.find(rollback).orElseThrow().counts())
        .containsExactly(Map.entry("public.posts", 40L), Map.entry("public.tracks", 7L));
  }

  @Test
  @Tag("S0.14")
  void certifiesNothingWhileASessionOfOthersIsThere() throws SQLException {
    standing();
    try (Connection app = target.application(APP)) {
      Certificate certificate = certify(List.of());

      assertThat(app.isValid(1)).isTrue();
      assertThat(certificate.stopped()).isFalse();
      assertThat(certificate.observed()).anyMatch(each -> each.contains("of " + APP));
    }
  }

  @Test
  void seesAnOpenTransactionWhoseRowsWouldAppearLater() throws SQLException {
    standing();
    try (Connection app = target.application(APP)) {
      app.setAutoCommit(false);
      Query.run(app, "INSERT INTO public.posts VALUES (1000, 'later')");

      Certificate certificate = certify(List.of());

      assertThat(certificate.stopped()).isFalse();
      assertThat(certificate.baseline().writers()).isEqualTo(1);
      app.rollback();
    }
  }

  @Test
  void doesNotTakeAReadOnlyDefaultForAStop() throws SQLException {
    target.outside(
        "ALTER DATABASE " + target.database() + " SET default_transaction_read_only = on");
    standing();
    try (Connection app = target.application(APP)) {
      Query.run(app, "BEGIN READ WRITE");
      Query.run(app, "INSERT INTO public.posts VALUES (1001, 'anyway')");

      assertThat(certify(List.of()).stopped()).isFalse();
      Query.run(app, "ROLLBACK");
    }
  }

  @Test
  void saysThatNothingProvesAnythingWhereNothingIsClosed() throws SQLException {
    Certificate certificate = certify(List.of());

    assertThat(certificate.stopped()).isFalse();
    assertThat(certificate.observed())
        .contains("Nothing is closed, so nothing proves that writing stopped.");
    assertThat(record.find(rollback)).isEmpty();
  }

  @Test
  void takesTheNumbersAgainAndNamesTheBudgetThatNoLongerHolds() throws SQLException {
    target.outside(
        "SET ROLE " + OWNER,
        "CREATE TABLE likes (id int) PARTITION BY RANGE (id)",
        "CREATE TABLE likes_low PARTITION OF likes FOR VALUES FROM (0) TO (2)",
        "CREATE TABLE likes_high PARTITION OF likes FOR VALUES FROM (2) TO (9)",
        "INSERT INTO likes VALUES (1), (2), (3)");
    close();

    Certificate certificate =
        certify(
            List.of(
                step("004", new RowBudget("tracks", RowOperation.DROP, 0, 5)),
                step("003", new RowBudget("posts", RowOperation.UPDATE, 41, 100)),
                step("002", new RowBudget("likes", RowOperation.DELETE, 0, 3)),
                step("001", new RowBudget("posts", RowOperation.DELETE, 0, 10)),
                step("000", new RowBudget("nowhere", RowOperation.DELETE, 0, 10))));

    assertThat(certificate.outsideBand())
        .containsExactly(
            "step 004, drop of tracks: 7 rows, outside [0, 5]",
            "step 003, update of posts: the table holds 40 rows, fewer than [41, 100] needs");
    assertThat(certificate.observed())
        .contains("step 002, delete of likes: at most the 3 rows there are, within [0, 3].")
        .anyMatch(each -> each.endsWith("an earlier step changes that table first."))
        .anyMatch(each -> each.startsWith("step 000, delete of nowhere: not taken again"));
  }

  @Test
  void seesARowThatSomebodyWroteAndLeftAgain() throws SQLException {
    close();
    Certificate certificate = certify(List.of());
    target.outside("INSERT INTO posts VALUES (2000, 'a superuser was here')");

    Optional<String> moved = awaitMoved(certificate);

    assertThat(moved).contains("Rows were written in public.posts.");
  }

  @Test
  void seesASessionThatCameBackWhileAStepRuns() throws SQLException {
    close();
    Certificate certificate = certify(List.of());
    try (Connection dba = target.superuser()) {
      assertThat(moved(certificate).orElseThrow()).contains("Sessions of others: pid", "postgres");
      assertThat(dba.isValid(1)).isTrue();
    }
  }

  @Test
  void exceptsOurOwnUncommittedAndDeclaredRows() throws SQLException {
    close();
    var certificate =
        certify(List.of(step("004", new RowBudget("posts", RowOperation.DELETE, 0, 40))));
    assertThat(certificate.stopped()).as("%s", certificate.observed()).isTrue();
    try (Connection step = target.open(OPERATOR)) {
      step.setAutoCommit(false);
      Query.run(step, "SET LOCAL ROLE " + OWNER);
      Query.run(step, "DELETE FROM public.posts WHERE id <= 10");
      assertThat(moved(certificate)).isEmpty();
      step.commit();
    }
    assertThat(moved(certificate)).isEmpty();

    target.outside("INSERT INTO tracks VALUES (99)");
    assertThat(awaitMoved(certificate)).contains("Rows were written in public.tracks.");
  }

  @Test
  void seesAPreparedTransaction() throws SQLException {
    standing();
    try (Connection superuser = target.superuser()) {
      String most = Query.one(superuser, "SHOW max_prepared_transactions", row -> row.getString(1));
      if (most.equals("0")) {
        assertThat(writeStop.sample(target.open(OBSERVER)).prepared()).isZero();
        return;
      }
      Query.run(superuser, "BEGIN");
      Query.run(superuser, "INSERT INTO public.posts VALUES (3000, 'later')");
      Query.run(superuser, "PREPARE TRANSACTION 'wb'");
    }
    assertThat(certify(List.of()).stopped()).isFalse();
    target.outside("ROLLBACK PREPARED 'wb'");
  }

  @Test
  void namesASubscriptionThatWritesHere() throws SQLException {
    standing();
    target.outside(
        "CREATE SUBSCRIPTION feed CONNECTION 'dbname=nowhere' PUBLICATION p"
            + " WITH (connect = false, slot_name = NONE, enabled = false)");
    assertThat(certify(List.of()).stopped()).isTrue();
    target.outside(
        "ALTER SUBSCRIPTION feed SET (slot_name = 'x')", "ALTER SUBSCRIPTION feed ENABLE");

    Certificate certificate = certify(List.of());

    assertThat(certificate.stopped()).isFalse();
    assertThat(certificate.observed())
        .anyMatch(each -> each.contains("Subscriptions write here: feed"));
    target.outside(
        "ALTER SUBSCRIPTION feed DISABLE",
        "ALTER SUBSCRIPTION feed SET (slot_name = NONE)",
        "DROP SUBSCRIPTION feed");
  }

  private void close() {
    new Closing(target.barriers, Clock.systemUTC())
        .close(rollback, List.of(target.shutter(rollback)), Progress.silent());
  }

  /** On record as closed, and not closed: a barrier that does not hold. */
  private void standing() {
    target.barriers.intend(rollback, 0, new Pretence());
  }

  private Certificate certify(List<Step> steps) throws SQLException {
    var quick =
        new Certifying.Standstill(
            Duration.ofMillis(1200),
            Duration.ofMillis(200),
            Duration.ofSeconds(4),
            Duration.ofSeconds(30));
    try (Connection observer = target.open(OBSERVER);
        Connection reader = target.open(ARCHIVER)) {
      return new Certifying(
              target.barriers, writeStop, record, Clock.systemUTC(), Sleeper.real(), quick)
          .certify(
              new CertifyRequest(rollback, "sha256:x", steps), observer, reader, Progress.silent());
    }
  }

  private Optional<String> moved(Certificate certificate) throws SQLException {
    try (Connection observer = target.open(OBSERVER)) {
      return writeStop.moved(rollback, certificate.baseline(), observer);
    }
  }

  /** A session that left publishes its counters a moment after it hung up. */
  private Optional<String> awaitMoved(Certificate certificate) throws SQLException {
    Optional<String> moved = moved(certificate);
    for (int i = 0; i < 50 && (moved.isEmpty() || moved.get().contains("Sessions")); i++) {
      Sleeper.real().sleep(Duration.ofMillis(50));
      moved = moved(certificate);
    }
    return moved;
  }

  private static Step step(String name, RowBudget budget) {
    var file = new SqlFile("revert/" + name + ".sql", "sha256:x", 1);
    return new TransactionalStep(
        name,
        new Scripts(file, file, file),
        new Setting(OWNER, List.of("public"), Map.of(), List.of()),
        new Harm(List.of(), Loss.PARTIAL, List.of(budget)),
        new Limits(
            new LockTimeout(Duration.ofSeconds(1)),
            new StatementTimeout(Duration.ofMinutes(1)),
            Duration.ofMinutes(1)),
        null);
  }

  private static final class Pretence implements Shutter {
    @Override
    public String label() {
      return "pretence";
    }

    @Override
    public boolean innermost() {
      return true;
    }

    @Override
    public String before() {
      return "open";
    }

    @Override
    public Seen set(String before, Grip grip) {
      return new Seen(true, "");
    }

    @Override
    public Seen undo(String before, boolean asFound, Grip grip) {
      return new Seen(false, "");
    }
  }
}

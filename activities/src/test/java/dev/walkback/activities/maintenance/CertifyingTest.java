package dev.walkback.activities.maintenance;

import static dev.walkback.activities.maintenance.BudgetedStep.step;
import static dev.walkback.activities.maintenance.GuardedTarget.APP;
import static dev.walkback.activities.maintenance.GuardedTarget.OBSERVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OPERATOR;
import static dev.walkback.activities.maintenance.GuardedTarget.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.Query;
import dev.walkback.workflows.maintenance.Certificate;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.RowOperation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CertifyingTest extends StillTarget {

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
  void certifiesNothingWhereTheServerDoesNotCountTheRowsOfALogin() throws SQLException {
    standing();
    target.outside(
        "ALTER ROLE " + APP + " IN DATABASE " + target.database() + " SET track_counts = off");

    assertThatThrownBy(() -> certify(List.of()))
        .hasMessageContaining("track_counts is off for login " + APP);
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
}

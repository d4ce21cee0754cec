package dev.walkback.activities.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.execution.RowCount;
import dev.walkback.workflows.maintenance.Baseline;
import dev.walkback.workflows.plan.RowOperation;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StepRunTest {
  private TargetForTests target;
  private Rig rig;

  @BeforeEach
  void start() throws SQLException {
    target = TargetForTests.fresh();
    target.owner(
        "CREATE TABLE tracks (id int PRIMARY KEY, title text, size bigint)",
        "CREATE TABLE entries (id int PRIMARY KEY, track int NOT NULL REFERENCES tracks ON DELETE CASCADE)",
        "CREATE TABLE audit (at timestamptz DEFAULT now(), what text)",
        "INSERT INTO tracks SELECT n, 'title ' || n, n * 100 FROM generate_series(1, 20) n",
        "INSERT INTO entries SELECT n, 1 + n % 20 FROM generate_series(1, 60) n");
    rig = new Rig(target);
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  @Test
  @Tag("S0.31")
  @Tag("S2.11")
  @Tag("S2.9")
  void reversesOneMigrationInOneTransactionWithItsLedgerRow() throws SQLException {
    var plan =
        Plans.revert(
            "ALTER TABLE tracks DROP CONSTRAINT tracks_pkey CASCADE; COMMENT ON TABLE tracks IS NULL");
    var receipt = rig.reverse(plan);
    assertThat(receipt.step()).isEqualTo("004");
    assertThat(receipt.again()).isFalse();
    assertThat(receipt.fence()).isPositive();
    assertThat(target.value("SELECT count(*) FROM pg_constraint WHERE conname = 'tracks_pkey'"))
        .isEqualTo("0");
    assertThat(target.value("SELECT step || worker || (finished IS NOT NULL) FROM walkback.ledger"))
        .isEqualTo("004worker-1true");
  }

  @Test
  void aSecondAttemptGetsTheStoredReceiptAndDoesNothing() throws SQLException {
    var plan =
        Plans.revert("UPDATE tracks SET size = size + 1 WHERE id <= 3")
            .rows("tracks", RowOperation.UPDATE, 3, 3);
    var first = rig.reverse(plan);
    var second = rig.reverse(plan);
    assertThat(second.again()).isTrue();
    assertThat(second.fence()).isEqualTo(first.fence());
    assertThat(second.rows()).isEqualTo(first.rows());
    assertThat(target.value("SELECT size FROM tracks WHERE id = 3")).isEqualTo("301");
    assertThat(rig.ledgerRows()).isEqualTo(1);
  }

  @Test
  @Tag("D2.4")
  void countsRowsOfCascadesAndTriggersAndNotWhatACommandTagSays() throws SQLException {
    target.owner(
        "CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$BEGIN INSERT INTO public.audit (what) VALUES (TG_OP); RETURN NULL; END$$",
        "CREATE TRIGGER noted AFTER DELETE ON entries FOR EACH ROW EXECUTE FUNCTION noted()");
    var plan =
        Plans.revert("DELETE FROM tracks WHERE id <= 2")
            .rows("tracks", RowOperation.DELETE, 2, 2)
            .rows("entries", RowOperation.DELETE, 0, 10)
            .rows("public.audit", RowOperation.INSERT, 0, 10);
    assertThat(rig.reverse(plan).rows())
        .containsExactly(
            new RowCount("tracks", RowOperation.DELETE, 2),
            new RowCount("entries", RowOperation.DELETE, 6),
            new RowCount("public.audit", RowOperation.INSERT, 6));
  }

  @Test
  @Tag("D0.3")
  @Tag("D0.1")
  void rowsBeyondTheBudgetTakeEverythingBack() throws SQLException {
    var plan =
        Plans.revert("ALTER TABLE tracks ADD COLUMN extra int; DELETE FROM tracks WHERE id <= 5")
            .rows("tracks", RowOperation.DELETE, 0, 2)
            .rows("entries", RowOperation.DELETE, 0, 100);
    refused(
        () -> rig.reverse(plan),
        "row-budget",
        Problem.Never.class,
        "tracks delete 5, allowed 0 to 2");
    assertThat(target.value("SELECT count(*) FROM tracks")).isEqualTo("20");
    assertThat(target.value("SELECT count(*) FROM pg_attribute WHERE attname = 'extra'"))
        .isEqualTo("0");
    assertThat(rig.ledgerRows()).isZero();
  }

  @Test
  void aTableThePlanDoesNotNameMayNotBeTouched() {
    var plan =
        Plans.revert("DELETE FROM tracks WHERE id = 1").rows("tracks", RowOperation.DELETE, 0, 2);
    refused(
        () -> rig.reverse(plan),
        "row-budget",
        Problem.Never.class,
        "public.entries delete 3, not named in the plan");
  }

  @Test
  @Tag("S2.10")
  @Tag("S0.37")
  void aStepThatDoesNotPassItsOwnVerificationLeavesNothing() throws SQLException {
    var plan =
        Plans.revert("ALTER TABLE tracks RENAME COLUMN size TO bytes")
            .verify("SELECT id FROM tracks WHERE bytes > 1900");
    refused(() -> rig.reverse(plan), "verification-failed", Problem.Never.class, "1 row");
    assertThat(target.value("SELECT count(*) FROM pg_attribute WHERE attname = 'bytes'"))
        .isEqualTo("0");
  }

  @Test
  @Tag("S0.37")
  void theNextStepIsNotBegunWhereTheCommittedOneNoLongerVerifies() throws SQLException {
    var plan =
        Plans.revert("COMMENT ON TABLE tracks IS 'old'")
            .verify(
                "SELECT 1 FROM tracks WHERE title = 'wrong' UNION ALL SELECT 2 FROM tracks WHERE title = 'wrong'");
    rig.reverse(plan);
    target.owner("UPDATE tracks SET title = 'wrong' WHERE id = 7");
    refused(
        () -> rig.reverse(plan),
        "verification-failed-after",
        Problem.NeedsPerson.class,
        "Step 004 is committed, and its verification verify/004.sql finds 2 rows now");
  }

  @Test
  void aScriptThatChangesItsOwnLimitsOrRoleIsCaughtBeforeCommit() throws SQLException {
    for (String trick :
        new String[] {
          "SELECT set_config('statement_timeout', '0', false)",
          "DO $$BEGIN PERFORM set_config('role', 'none', true); END$$",
          "SELECT set_config('application_name', 'psql', false)",
          "SELECT set_config('search_path', 'evil', true)",
          "DO $$BEGIN PERFORM set_config('lock_timeout', '0', true); END$$"
        }) {
      var plan = Plans.revert("COMMENT ON TABLE tracks IS 'changed'; " + trick);
      refused(() -> rig.reverse(plan), "guards-changed", Problem.Never.class, "Step 004 left");
    }
    assertThat(target.value("SELECT obj_description('public.tracks'::regclass)")).isEqualTo("null");
    assertThat(rig.ledgerRows()).isZero();
  }

  @Test
  void deferredTriggersRunAsTheOwnerAndNotAsTheLoginThatKeepsTheLedger() throws SQLException {
    target.owner(
        "CREATE FUNCTION who() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$BEGIN INSERT INTO public.audit (what) VALUES (current_user); RETURN NULL; END$$",
        "CREATE CONSTRAINT TRIGGER late AFTER UPDATE ON tracks DEFERRABLE INITIALLY DEFERRED"
            + " FOR EACH ROW EXECUTE FUNCTION who()");
    var plan =
        Plans.revert("UPDATE tracks SET title = 'x' WHERE id = 1")
            .rows("tracks", RowOperation.UPDATE, 1, 1)
            .rows("audit", RowOperation.INSERT, 1, 1);
    rig.reverse(plan);
    assertThat(target.column("SELECT what FROM audit")).containsExactly(TargetForTests.OWNER);
  }

  @Test
  void aScriptThatEndsTheTransactionByItselfIsAnAlarmAndNotAReceipt() {
    var plan =
        Plans.revert(
            "COMMENT ON TABLE tracks IS 'x'; COMMIT; COMMENT ON TABLE public.tracks IS 'y'");
    refused(() -> rig.reverse(plan), "left-transaction", Problem.Never.class, "Step 004 left");
    refused(() -> rig.reverse(plan), "left-transaction", Problem.Never.class, "Step 004 left");
  }

  @Test
  void aFailingStatementIsNamedByItsPlaceAndNeverQuotesRows() {
    var plan =
        Plans.revert(
                "COMMENT ON TABLE tracks IS 'x';\n\nINSERT INTO tracks VALUES (1, 'secret row')")
            .rows("tracks", RowOperation.INSERT, 0, 9);
    assertThatThrownBy(() -> rig.reverse(plan))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem()).isInstanceOf(Problem.Never.class);
              assertThat(e.problem().code()).isEqualTo("sqlstate-23505");
              assertThat(e.problem().text())
                  .contains("revert/004.sql, line 3", "table tracks", "constraint tracks_pkey")
                  .doesNotContain("secret");
            });
  }

  @Test
  @Tag("S0.33")
  @Tag("D0.4")
  void rowsOfTheSourceAreThereInTheSameTransaction() throws SQLException {
    rig.sources =
        (rollback, source) ->
            (connection, table, name) -> {
              try (var statement = connection.createStatement()) {
                statement.execute(
                    "CREATE TEMP TABLE "
                        + name
                        + " ON COMMIT DROP AS SELECT 3 AS id, 'from "
                        + table
                        + "' AS title");
                return 1;
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            };
    var plan =
        Plans.revert("UPDATE tracks t SET title = b.title FROM before_tracks b WHERE b.id = t.id")
            .rows("tracks", RowOperation.UPDATE, 1, 1);
    plan.load = Map.of("tracks", "before_tracks");
    rig.reverse(plan);
    assertThat(target.value("SELECT title FROM tracks WHERE id = 3")).isEqualTo("from tracks");
  }

  @Test
  void somebodyElsesWriteStopsTheStepAndNothingOfItStays() throws SQLException {
    rig.standStill = (rollback, baseline, observer) -> Optional.of("Sessions of others: pid 7.");
    var plan = Plans.revert("COMMENT ON TABLE tracks IS 'x'");
    plan.baseline = new Baseline(0, 0, 0, 0);
    refused(() -> rig.reverse(plan), "writes-moved", Problem.NeedsPerson.class, "pid 7");
    assertThat(rig.ledgerRows()).isZero();
  }

  static void refused(
      ThrowingCallable work, String code, Class<? extends Problem> kind, String says) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(code);
              assertThat(e.problem()).isInstanceOf(kind);
              assertThat(e.problem().text()).contains(says);
            });
  }
}

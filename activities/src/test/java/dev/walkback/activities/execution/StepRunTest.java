package dev.walkback.activities.execution;

import static dev.walkback.activities.execution.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.Problem;
import dev.walkback.workflows.execution.RowCount;
import dev.walkback.workflows.plan.RowOperation;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One reversal, one transaction: its ledger row, its rows within the budget, its verification. */
class StepRunTest {
  private TargetForTests target;
  private Rig rig;

  @BeforeEach
  void start() throws SQLException {
    target = Music.plain();
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
  @Tag("D3.6")
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
}

package dev.walkback.activities.execution;

import static dev.walkback.activities.execution.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.maintenance.Baseline;
import dev.walkback.workflows.plan.RowOperation;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a script may not do to the transaction it runs in, nor others to its ground. */
class StepGuardsTest {
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
  void aScriptThatMovesTheGroundUnderItsVerificationIsCaughtBeforeThatIsAsked()
      throws SQLException {
    var plan =
        Plans.revert(
                "COMMENT ON TABLE tracks IS 'x'; SELECT set_config('search_path', 'evil', true)")
            .verify("SELECT 1 FROM tracks WHERE false");
    refused(() -> rig.reverse(plan), "guards-changed", Problem.Never.class, "search_path");
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
  @Tag("D2.19")
  @Tag("D3.6")
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
  void somebodyElsesWriteStopsTheStepAndNothingOfItStays() throws SQLException {
    rig.standStill = (rollback, baseline, observer) -> Optional.of("Sessions of others: pid 7.");
    var plan = Plans.revert("COMMENT ON TABLE tracks IS 'x'");
    plan.baseline = new Baseline(0, 0, 0, 0);
    refused(() -> rig.reverse(plan), "writes-moved", Problem.NeedsPerson.class, "pid 7");
    assertThat(rig.ledgerRows()).isZero();
  }
}

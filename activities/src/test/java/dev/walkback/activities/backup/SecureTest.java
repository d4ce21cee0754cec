package dev.walkback.activities.backup;

import static dev.walkback.activities.rehearsal.StepForTests.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.fingerprint.CatalogFingerprint;
import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.rehearsal.KnownTarget;
import dev.walkback.activities.rehearsal.PlanForTests;
import dev.walkback.workflows.backup.PreservedRows;
import dev.walkback.workflows.backup.Quarantine;
import dev.walkback.workflows.backup.SafetyReceipt;
import dev.walkback.workflows.backup.SecureRequest;
import dev.walkback.workflows.backup.WholeDump;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.RowOperation;
import dev.walkback.workflows.plan.SafetyChoice;
import dev.walkback.workflows.plan.Step;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SecureTest {
  private static final Step DELETES =
      step("002")
          .harms(Hazard.DELETES_ROWS)
          .loses(Loss.PARTIAL)
          .rows("tracks", RowOperation.DELETE, 0, 10)
          .done();
  private static final Step DROPS =
      step("001").harms(Hazard.DROPS_COLUMN).loses(Loss.PARTIAL).done();
  private static final Step OPAQUE = step("003").harms(Hazard.OPAQUE).done();

  private final UUID rollback = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000000");
  private final List<String> dumps = new ArrayList<>();
  private TargetForTests target;
  private Secure secure;

  @BeforeEach
  void start() throws SQLException {
    target = TargetForTests.fresh();
    target.owner("CREATE TABLE tracks (id bigint)");
    var known = new KnownTarget(target);
    secure =
        new Secure(
            known.targets(),
            any -> known.registered(),
            new Connector(),
            (of, access, registered, progress) -> {
              dumps.add("dumped " + registered.name() + " as " + access.archiver().user());
              return new WholeDump("20261121T030200Z-0a1b2c3d", "sha256:1", true, "everything");
            },
            InstantSource.system());
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  @Test
  @Tag("D4.14")
  void namesWhatBringsThePresentBackAndLeavesNothingBehind() throws SQLException {
    var before = catalog();

    var receipt = secure(PlanForTests.of(DELETES, DROPS), false);

    assertThat(receipt.kinds())
        .containsExactly(
            new PreservedRows("walkback_preserved_0a1b2c3d", Secure.ROWS),
            new Quarantine("walkback_quarantine_0a1b2c3d", Secure.THINGS));
    assertThat(receipt.waits()).isFalse();
    assertThat(dumps).isEmpty();
    assertThat(catalog()).isEqualTo(before);
    assertThat(target.column("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'walkback\\__%'"))
        .isEmpty();
  }

  @Test
  void refusesWhatWouldNotCoverAStepAndNamesTheStep() {
    refused(PlanForTests.of(DELETES, DROPS).kept(SafetyChoice.PRESERVED), "step 001, which drops");
    refused(PlanForTests.of(DROPS, DELETES).kept(SafetyChoice.QUARANTINE), "step 002, which chang");
    refused(PlanForTests.of(OPAQUE).kept(SafetyChoice.QUARANTINE), "step 003, which may change");
    refused(PlanForTests.of(OPAQUE).kept(SafetyChoice.PRESERVED), "step 003, which may change");
    refused(PlanForTests.of(DELETES).kept(SafetyChoice.CLONE), "a clone as safety, which this");
    refused(
        PlanForTests.of(DELETES).kept(SafetyChoice.DUMP).closing(Closes.NOTHING),
        "asks for a dump as safety and closes nothing");
  }

  @Test
  void takesOneKindWhereItCoversEverything() {
    assertThat(secure(PlanForTests.of(DELETES).kept(SafetyChoice.PRESERVED), false).kinds())
        .containsExactly(new PreservedRows("walkback_preserved_0a1b2c3d", Secure.ROWS));
    assertThat(secure(PlanForTests.of(DROPS).kept(SafetyChoice.QUARANTINE), false).kinds())
        .containsExactly(new Quarantine("walkback_quarantine_0a1b2c3d", Secure.THINGS));
  }

  @Test
  @Tag("S2.34")
  void takesADumpOnlyAfterClosingAndIsApprovedBefore() {
    var plan = PlanForTests.of(DELETES).kept(SafetyChoice.DUMP);

    var open = secure(plan, false);
    assertThat(open.waits()).isTrue();
    assertThat(open.kinds()).hasSize(3).contains(new WholeDump("", "", false, Secure.EVERYTHING));
    assertThat(dumps).isEmpty();

    var closed = secure(plan, true);
    assertThat(closed.waits()).isFalse();
    assertThat(dumps).containsExactly("dumped shop as walkback_archiver");
    assertThat(closed.digest()).as("what was approved").isEqualTo(open.digest());
    assertThat(closed.digest()).isNotEqualTo(secure(PlanForTests.of(DELETES), true).digest());
  }

  @Test
  void saysBeforehandThatTheOperatorMayNotKeepAnything() throws SQLException {
    // On 15 the operator also has what the owner has.
    target.outside(
        "ALTER DATABASE " + target.database() + " OWNER TO CURRENT_USER",
        "REVOKE CREATE ON DATABASE " + target.database() + " FROM walkback_operator");

    assertThatThrownBy(() -> secure(PlanForTests.of(DELETES), false))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().text())
                  .contains("trying whether the present can be kept", "42501", "HINT: Grant");
            });
  }

  @Test
  void mayBeRepeatedAfterAStepHasMadeTheSchemas() throws SQLException {
    try (var operator = target.operate("step");
        var statement = operator.createStatement()) {
      statement.execute("CREATE SCHEMA walkback_preserved_0a1b2c3d");
      statement.execute("CREATE SCHEMA walkback_quarantine_0a1b2c3d");
    }
    assertThat(secure(PlanForTests.of(DELETES, DROPS), false).kinds()).hasSize(2);
  }

  private SafetyReceipt secure(PlanForTests plan, boolean closed) {
    return secure.run(
        new SecureRequest(rollback, "sha256:plan", plan.plan(), closed), Progress.silent());
  }

  private void refused(PlanForTests plan, String why) {
    assertThatThrownBy(() -> secure(plan, false))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).startsWith("safety-");
              assertThat(e.problem().message()).contains(why);
            });
  }

  private String catalog() throws SQLException {
    try (var connection = target.outside()) {
      return new CatalogFingerprint().read(connection).digest();
    }
  }
}

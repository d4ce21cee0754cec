package dev.walkback.worker;

import dev.walkback.activities.assessment.Assess;
import dev.walkback.activities.check.Integrity;
import dev.walkback.activities.check.PlanQueries;
import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.execution.PlanFiles;
import dev.walkback.activities.planfile.ReadPlan;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.progress.Sleeper;
import dev.walkback.workflows.assessment.Assessment;
import dev.walkback.workflows.assessment.MeasureRequest;
import dev.walkback.workflows.plan.CaptureOfRun;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.MigrationTool;
import dev.walkback.workflows.plan.SafetyChoice;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.plan.WatchWindow;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures a target now, as the first step of a rollback would, and begins none. */
public final class Lookout {
  private final Hands hands;

  /** With these. */
  public Lookout(Hands hands) {
    this.hands = hands;
  }

  /** By a plan, whose own queries are asked too, or by a target alone. */
  public Assessment measure(String named, String reason) {
    var read = hands.plans().names().contains(named) ? hands.plans().read(named).usable() : null;
    var plan = read == null ? bare(named) : read.plan();
    hands.registry().named(plan.target());
    var queries =
        new PlanQueries(
            hands.connections(),
            read == null ? digest -> unknown() : files(read),
            rollback -> path(plan));
    var assess =
        new Assess(
            hands.connections(),
            new Integrity(queries),
            EvidenceStore.none(),
            hands.clock(),
            Sleeper.real(),
            Assess.Lines.STANDARD);
    return assess.measure(
        new MeasureRequest(UUID.randomUUID(), digest(read), plan, reason),
        hands.sites().named(plan.target()),
        Progress.silent());
  }

  static PlanFiles files(ReadPlan read) {
    return digest ->
        read.texts().values().stream()
            .filter(text -> Sha256.of(text).equals(digest))
            .findFirst()
            .orElseGet(Lookout::unknown);
  }

  static List<String> path(SchemaRollback plan) {
    var schemas =
        plan.steps().stream()
            .flatMap(step -> step.setting().searchPath().stream())
            .distinct()
            .toList();
    return schemas.isEmpty() ? List.of("public") : schemas;
  }

  private static String digest(@Nullable ReadPlan read) {
    return read == null ? Sha256.of("") : read.digest();
  }

  private static String unknown() {
    throw ProblemException.never(
        "plan-file-gone", "The plan changed while it was read.", "Ask again.");
  }

  /** A target without a plan has no queries of its own to ask. */
  private static SchemaRollback bare(String target) {
    return new SchemaRollback(
        target,
        target,
        null,
        new CaptureOfRun("none"),
        MigrationTool.NONE,
        SafetyChoice.AUTO,
        Closes.NOTHING,
        false,
        List.of(),
        List.of(),
        List.of(),
        null,
        "standard",
        new WatchWindow(Duration.ZERO, Duration.ZERO),
        null,
        List.of());
  }
}

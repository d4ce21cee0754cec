package dev.walkback.activities.rehearsal;

import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.maintenance.DatabaseBarrier;
import dev.walkback.workflows.plan.CaptureOfRun;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.MigrationTool;
import dev.walkback.workflows.plan.SafetyChoice;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.plan.WatchWindow;
import java.time.Duration;
import java.util.List;

/** Plans as a test says them. */
public record PlanForTests(
    List<Step> steps, List<Check> checks, Closes closes, SafetyChoice safety, List<String> expect) {
  public static PlanForTests of(Step... steps) {
    return new PlanForTests(
        List.of(steps), List.of(), Closes.EVERYTHING, SafetyChoice.AUTO, List.of());
  }

  public PlanForTests closing(Closes what) {
    return new PlanForTests(steps, checks, what, safety, expect);
  }

  public PlanForTests kept(SafetyChoice how) {
    return new PlanForTests(steps, checks, closes, how, expect);
  }

  public PlanForTests expecting(String... differences) {
    return new PlanForTests(steps, checks, closes, safety, List.of(differences));
  }

  public PlanForTests checking(Check... what) {
    return new PlanForTests(steps, List.of(what), closes, safety, expect);
  }

  public SchemaRollback plan() {
    return new SchemaRollback(
        "uploads",
        "shop",
        null,
        new CaptureOfRun("2026-11-20-1"),
        MigrationTool.NONE,
        safety,
        closes,
        false,
        closes == Closes.NOTHING ? List.of() : List.of(new DatabaseBarrier()),
        steps,
        checks,
        null,
        "standard",
        new WatchWindow(Duration.ofSeconds(1), Duration.ofSeconds(2)),
        null,
        expect);
  }
}

package dev.walkback.activities.backup;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.RowOperation;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Step;
import java.util.Set;
import java.util.function.Predicate;

/** Whether what the plan asks for would bring back everything the plan may change. */
final class Coverage {
  /** Tables and columns that leave whole: no trigger sees a row of them go. */
  private static final Set<Hazard> OBJECTS =
      Set.of(Hazard.DROPS_TABLE, Hazard.DROPS_COLUMN, Hazard.OPAQUE);

  /** Rows that leave or change where they are; what CASCADE takes is kept row by row, too. */
  private static final Set<Hazard> ROWS =
      Set.of(
          Hazard.DELETES_ROWS,
          Hazard.UPDATES_ROWS,
          Hazard.REWRITES_TABLE,
          Hazard.CASCADES,
          Hazard.OPAQUE);

  private Coverage() {}

  /** Refuses a plan whose safety leaves something out, by the step that it leaves out. */
  static void judge(SchemaRollback plan) {
    switch (plan.safety()) {
      case AUTO -> {}
      case PRESERVED -> alone(plan, "preserved", "drops tables or columns", Coverage::objects);
      case QUARANTINE -> alone(plan, "quarantine", "changes or deletes rows", Coverage::rows);
      case DUMP -> dump(plan);
      case CLONE ->
          throw ProblemException.never(
              "safety-clone",
              "Plan "
                  + plan.name()
                  + " asks for a clone as safety, which this version does not make.",
              "Say safety: auto, or safety: dump for a whole dump taken after closing.");
    }
  }

  private static void alone(
      SchemaRollback plan, String kind, String does, Predicate<Step> uncovered) {
    plan.reversals().stream()
        .filter(uncovered)
        .findFirst()
        .ifPresent(step -> {
          throw ProblemException.never(
              "safety-gap",
              "safety: %s does not cover step %s, which %s."
                  .formatted(kind, step.name(), opaque(step) ? "may change anything" : does),
              "Say safety: auto; it covers every step of this plan.");
        });
  }

  private static void dump(SchemaRollback plan) {
    if (plan.closes() == Closes.NOTHING) {
      throw ProblemException.never(
          "safety-dump-open",
          "Plan " + plan.name() + " asks for a dump as safety and closes nothing.",
          "Say closes: everything: a dump of an open application lacks what is written after it.");
    }
  }

  private static boolean objects(Step step) {
    return step.harm().hazards().stream().anyMatch(OBJECTS::contains)
        || step.harm().rows().stream()
            .anyMatch(band -> band.operation() == RowOperation.DROP && band.max() > 0);
  }

  private static boolean rows(Step step) {
    return step.harm().hazards().stream().anyMatch(ROWS::contains)
        || step.harm().rows().stream().anyMatch(Coverage::changes);
  }

  private static boolean changes(RowBudget band) {
    return band.operation() != RowOperation.DROP && band.max() > 0;
  }

  private static boolean opaque(Step step) {
    return step.harm().hazards().contains(Hazard.OPAQUE);
  }
}

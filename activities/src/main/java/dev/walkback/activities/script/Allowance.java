package dev.walkback.activities.script;

import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.NonTransactionalStep;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.RowOperation;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.plan.TransactionalStep;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the plan declares for the step a script belongs to.
 *
 * @param loads temporary tables filled from the source before the script runs
 * @param loadedElsewhere such tables of other steps, which do not exist in this one
 * @param budgeted whether rows that change or leave need a band in {@code budgets}
 */
public record Allowance(
    Set<Hazard> hazards,
    Loss loss,
    boolean transactional,
    Set<String> loads,
    Set<String> loadedElsewhere,
    boolean budgeted,
    List<RowBudget> budgets) {

  /** Keeps its own sets. */
  public Allowance {
    hazards = Set.copyOf(hazards);
    loads = Set.copyOf(loads);
    loadedElsewhere = Set.copyOf(loadedElsewhere);
    budgets = List.copyOf(budgets);
  }

  /** For the script that reverses: everything as declared. */
  public static Allowance revert(Step step, Set<String> loadedElsewhere) {
    return new Allowance(
        Set.copyOf(step.harm().hazards()),
        step.harm().loss(),
        transactional(step),
        Set.copyOf(step.setting().load().values()),
        loadedElsewhere,
        true,
        step.harm().rows());
  }

  /**
   * For the script that brings the present back: the declared harms are those of the way there, so
   * on the way back only the two that take other things along must be declared.
   */
  public static Allowance reapply(Step step, Set<String> loads) {
    Set<Hazard> hazards = EnumSet.allOf(Hazard.class);
    hazards.removeAll(Set.of(Hazard.CASCADES, Hazard.DROPS_TABLE));
    hazards.addAll(step.harm().hazards());
    return new Allowance(
        hazards, Loss.COMPLETE, transactional(step), Set.of(), loads, false, List.of());
  }

  /** For queries that only look: asked again when no loaded table is there any more. */
  public static Allowance looking(Set<String> loads) {
    return new Allowance(Set.of(Hazard.OPAQUE), Loss.NONE, true, Set.of(), loads, false, List.of());
  }

  boolean declares(Hazard hazard) {
    return hazards.contains(hazard);
  }

  boolean budgets(Name table, RowOperation operation) {
    return !budgeted
        || budgets.stream()
            .anyMatch(band -> band.operation() == operation && table.same(band.relation()));
  }

  boolean budgets(Name table) {
    return !budgeted || budgets.stream().anyMatch(band -> table.same(band.relation()));
  }

  private static boolean transactional(Step step) {
    return switch (step) {
      case TransactionalStep inside -> true;
      case NonTransactionalStep outside -> false;
    };
  }
}

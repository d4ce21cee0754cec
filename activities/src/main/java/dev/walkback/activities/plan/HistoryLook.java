package dev.walkback.activities.plan;

import dev.walkback.activities.execution.AsOwner;
import dev.walkback.activities.history.MigrationHistory;
import dev.walkback.activities.history.Misnamed;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Asks the migration tool's history, and refuses a plan that something later stands on. */
public final class HistoryLook implements AppliedLook {
  @Override
  public Optional<String> nothing(Connection connection, SchemaRollback plan) {
    var steps = plan.reversals();
    if (steps.isEmpty()) {
      return Optional.of("The plan has no reversal that takes part.");
    }
    try {
      return AsOwner.look(connection, steps.getFirst().setting(), session -> look(session, plan));
    } catch (SQLException e) {
      throw Problems.exception(e, "reading the history of migrations");
    }
  }

  private static Optional<String> look(Connection session, SchemaRollback plan) {
    var history = MigrationHistory.of(plan.tool());
    List<String> versions =
        plan.reversals().stream().flatMap(step -> step.setting().history().stream()).toList();
    if (history.neverApplied(session, versions)) {
      refuseOtherSpelling(plan, history.applied(session));
      return Optional.of(
          "Of the migrations " + versions + " none is applied: there is nothing to roll back.");
    }
    for (Step step : plan.reversals()) {
      history.refuseUnrecorded(session, step.name(), step.setting().history());
    }
    history.refuseDependents(session, versions);
    return Optional.empty();
  }

  /** "Nothing to roll back" would be the wrong answer where the plan only spells it otherwise. */
  private static void refuseOtherSpelling(SchemaRollback plan, List<String> applied) {
    plan.reversals().stream()
        .flatMap(step ->
            step.setting().history().stream()
                .map(version -> new Misnamed(step.name(), version, applied)))
        .filter(misnamed -> misnamed.meant().isPresent())
        .findFirst()
        .ifPresent(misnamed -> {
          throw misnamed.refused();
        });
  }
}

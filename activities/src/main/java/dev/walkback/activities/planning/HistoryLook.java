package dev.walkback.activities.planning;

import dev.walkback.activities.history.MigrationHistory;
import dev.walkback.workflows.plan.SchemaRollback;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** Asks the migration tool's history, and refuses a plan that something later stands on. */
public final class HistoryLook implements AppliedLook {
  @Override
  public Optional<String> nothing(Connection connection, SchemaRollback plan) {
    var history = MigrationHistory.of(plan.tool());
    List<String> versions =
        plan.reversals().stream().flatMap(step -> step.setting().history().stream()).toList();
    if (history.neverApplied(connection, versions)) {
      return Optional.of(
          "Of the migrations " + versions + " none is applied: there is nothing to roll back.");
    }
    history.refuseDependents(connection, versions);
    return Optional.empty();
  }
}

package dev.walkback.activities.maintenance;

import dev.walkback.workflows.plan.Harm;
import dev.walkback.workflows.plan.Limits;
import dev.walkback.workflows.plan.LockTimeout;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.Scripts;
import dev.walkback.workflows.plan.Setting;
import dev.walkback.workflows.plan.SqlFile;
import dev.walkback.workflows.plan.StatementTimeout;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.plan.TransactionalStep;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A step of which only the row budget matters. */
final class BudgetedStep {
  private BudgetedStep() {}

  static Step step(String name, RowBudget budget) {
    var file = new SqlFile("revert/" + name + ".sql", "sha256:x", 1);
    return new TransactionalStep(
        name,
        new Scripts(file, file, file),
        new Setting(GuardedTarget.OWNER, List.of("public"), Map.of(), List.of()),
        new Harm(List.of(), Loss.PARTIAL, List.of(budget)),
        new Limits(
            new LockTimeout(Duration.ofSeconds(1)),
            new StatementTimeout(Duration.ofMinutes(1)),
            Duration.ofMinutes(1)),
        null);
  }
}

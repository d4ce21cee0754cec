package dev.walkback.activities.maintenance;

import dev.walkback.activities.check.TableCounts;
import dev.walkback.activities.check.TableName;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the numbers of the plan again, as far as counting alone can: what a step will really touch
 * is known only in its own transaction, where its budget is held against it once more.
 */
final class NumbersAgain {
  private final TableCounts counts;
  private final List<String> observed = new ArrayList<>();
  private final List<String> outside = new ArrayList<>();

  private NumbersAgain(TableCounts counts) {
    this.counts = counts;
  }

  static NumbersAgain of(List<Step> steps, TableCounts counts) {
    var numbers = new NumbersAgain(counts);
    for (Step step : steps) {
      step.harm().rows().forEach(budget -> numbers.take(step, budget));
    }
    return numbers;
  }

  /** Every budget: held, missed or not to be known by counting. */
  List<String> observed() {
    return observed;
  }

  /** Budgets that can no longer be met. */
  List<String> outside() {
    return outside;
  }

  private void take(Step step, RowBudget budget) {
    String what =
        "step %s, %s of %s".formatted(step.name(), budget.operation().wire(), budget.relation());
    Optional<Long> rows =
        TableName.among(counts.counted().keySet(), budget.relation(), step.setting().searchPath())
            .map(counts.counted()::get);
    if (rows.isEmpty()) {
      observed.add(what + ": not taken again, its table could not be counted.");
      return;
    }
    String band = "[" + budget.min() + ", " + budget.max() + "]";
    switch (budget.operation()) {
      case DROP -> exactly(what, budget, rows.get(), band);
      case DELETE, UPDATE -> atMost(what, budget, rows.get(), band);
      case INSERT ->
          observed.add(what + ": not taken again, counting does not tell what will be inserted.");
    }
  }

  private void exactly(String what, RowBudget budget, long rows, String band) {
    if (budget.holds(rows)) {
      observed.add(what + ": " + rows + " rows, within " + band + ".");
    } else {
      outside.add(what + ": " + rows + " rows, outside " + band);
    }
  }

  private void atMost(String what, RowBudget budget, long rows, String band) {
    if (rows < budget.min()) {
      outside.add(what + ": the table holds " + rows + " rows, fewer than " + band + " needs");
    } else if (budget.min() == 0 && rows <= budget.max()) {
      observed.add(what + ": at most the " + rows + " rows there are, within " + band + ".");
    } else {
      observed.add(
          what
              + ": not taken again, of "
              + rows
              + " rows the step itself finds which; held to "
              + band
              + " in its transaction.");
    }
  }
}

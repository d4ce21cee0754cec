package dev.walkback.activities.maintenance;

import dev.walkback.activities.counts.TableCounts;
import dev.walkback.activities.counts.TableName;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes the numbers of the plan again, as far as counting alone can: what a step will really touch
 * is known only in its own transaction, where its budget is held against it once more.
 */
final class NumbersAgain {
  private final Map<String, Long> counts;
  private final List<String> observed = new ArrayList<>();
  private final List<String> outside = new ArrayList<>();

  private NumbersAgain(TableCounts counts) {
    this.counts = new TreeMap<>(counts.byRoot(whole(counts)));
    this.counts.putAll(counts.counted());
  }

  static NumbersAgain of(List<Step> steps, TableCounts counts) {
    var numbers = new NumbersAgain(counts);
    Set<String> changedBefore = new HashSet<>();
    for (Step step : steps) {
      step.harm().rows().forEach(budget -> numbers.take(step, budget, changedBefore));
      step.harm()
          .rows()
          .forEach(budget -> numbers.meant(step, budget).ifPresent(changedBefore::add));
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

  /** A partitioned table one of whose parts was not counted has no sum. */
  private static Map<String, Long> whole(TableCounts counts) {
    var whole = new TreeMap<>(counts.counted());
    counts.missing().keySet().stream()
        .map(table -> counts.roots().getOrDefault(table, table))
        .forEach(root -> whole.keySet().removeIf(table -> root.equals(counts.roots().get(table))));
    return whole;
  }

  private void take(Step step, RowBudget budget, Set<String> changedBefore) {
    String what =
        "step %s, %s of %s".formatted(step.name(), budget.operation().wire(), budget.relation());
    Optional<String> table = meant(step, budget);
    if (table.isEmpty()) {
      observed.add(what + ": not taken again, its table could not be counted.");
    } else if (changedBefore.contains(table.get())) {
      observed.add(what + ": not taken again, an earlier step changes that table first.");
    } else {
      take(what, budget, Objects.requireNonNull(counts.get(table.get())));
    }
  }

  private void take(String what, RowBudget budget, long rows) {
    String band = "[" + budget.min() + ", " + budget.max() + "]";
    switch (budget.operation()) {
      case DROP -> exactly(what, budget, rows, band);
      case DELETE, UPDATE -> atMost(what, budget, rows, band);
      case INSERT ->
          observed.add(
              what
                  + ": not taken again, counting does not tell what will be inserted; held to "
                  + band
                  + " in its transaction.");
    }
  }

  private Optional<String> meant(Step step, RowBudget budget) {
    return TableName.among(counts.keySet(), budget.relation(), step.setting().searchPath());
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

package dev.walkback.activities.execution;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import dev.walkback.workflows.execution.RowCount;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.RowOperation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what a step touched with what its plan allows; what no budget names may not move. */
final class Budgets {
  private static final int SHOWN = 5;

  private final String step;
  private final List<RowBudget> budgets;
  private final Map<String, Long> relations = new LinkedHashMap<>();

  Budgets(String step, List<RowBudget> budgets) {
    this.step = step;
    this.budgets = List.copyOf(budgets);
  }

  /** Finds the tables the plan names; asked before the step, and again for those it makes. */
  void find(Connection session) throws SQLException {
    for (RowBudget budget : budgets) {
      if (!relations.containsKey(budget.relation())) {
        Relations.find(session, budget.relation())
            .ifPresent(oid -> relations.put(budget.relation(), oid));
      }
    }
  }

  /** The tables named, by oid. */
  Map<String, Long> relations() {
    return Map.copyOf(relations);
  }

  /** The counts of every budget; refuses where one is outside its band or nobody named a table. */
  List<RowCount> judge(Touched touched) {
    var counts = new ArrayList<RowCount>();
    var wrong = new ArrayList<String>();
    for (RowBudget budget : budgets) {
      Long oid = relations.get(budget.relation());
      long rows = oid == null ? 0 : touched.take(oid, budget.operation());
      counts.add(new RowCount(budget.relation(), budget.operation(), rows));
      if (!budget.holds(rows)) {
        wrong.add(
            "%s %s %d, allowed %d to %d"
                .formatted(
                    Quoted.brief(budget.relation()),
                    budget.operation().wire(),
                    rows,
                    budget.min(),
                    budget.max()));
      }
    }
    for (RowCount left : touched.left()) {
      wrong.add(named(left) + ", not named in the plan");
    }
    if (!wrong.isEmpty()) {
      throw outside(wrong);
    }
    return counts;
  }

  private ProblemException outside(List<String> wrong) {
    int more = wrong.size() - SHOWN;
    var told = String.join("; ", wrong.subList(0, Math.min(SHOWN, wrong.size())));
    return ProblemException.never(
        "row-budget",
        "Step %s touched other rows than its plan says: %s%s."
            .formatted(step, told, more > 0 ? "; and " + more + " more" : ""),
        "Nothing of it stayed. Find out why, correct rows: in the plan, and rehearse again.");
  }

  private static String named(RowCount count) {
    return Quoted.brief(count.relation()) + " " + count.operation().wire() + " " + count.rows();
  }

  static boolean changes(RowOperation operation) {
    return switch (operation) {
      case INSERT, UPDATE, DELETE -> true;
      case DROP -> false;
    };
  }
}

package dev.walkback.activities.planfile;

import dev.walkback.activities.quotation.Quoted;
import dev.walkback.activities.yaml.Fields;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.RowOperation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code rows: {tracks: {delete: [0, 120]}}}. */
final class RowsReader {
  private RowsReader() {}

  static List<RowBudget> read(Fields step) {
    List<RowBudget> budgets = new ArrayList<>();
    Fields rows = step.fieldsOr("rows");
    if (rows != null) {
      for (String relation : rows.names()) {
        budgets.addAll(table(rows, relation));
      }
    }
    return budgets;
  }

  private static List<RowBudget> table(Fields rows, String relation) {
    Fields bands = rows.fields(relation);
    List<RowBudget> budgets = new ArrayList<>();
    for (String operation : bands.names()) {
      budgets.add(band(bands, relation, operation));
    }
    if (relation.isBlank() || budgets.isEmpty()) {
      throw rows.complaint(
          "plan-rows", relation, "says nothing", "Write tracks: {delete: [0, 120]}.");
    }
    return budgets;
  }

  private static RowBudget band(Fields bands, String relation, String name) {
    RowOperation operation = operation(name);
    if (operation == null) {
      throw bands.complaint(
          "plan-rows",
          name,
          "is nothing that happens to rows",
          "Known are insert, update, delete, drop.");
    }
    List<Long> band = bands.numbers(name);
    if (band.size() != 2 || band.get(0) < 0 || band.get(1) < band.get(0)) {
      throw bands.complaint(
          "plan-rows",
          name,
          "of " + Quoted.brief(relation) + " is not [min, max] with 0 <= min <= max",
          "Write the numbers of the rehearsal with some room around them, such as [0, 120].");
    }
    return new RowBudget(relation, operation, band.get(0), band.get(1));
  }

  private static @Nullable RowOperation operation(String name) {
    return Arrays.stream(RowOperation.values())
        .filter(operation -> operation.wire().equals(name))
        .findFirst()
        .orElse(null);
  }
}

package dev.walkback.workflows.check;

import java.util.List;

/**
 * Row counts equal those of the captured snapshot, give or take what the rollback declared and what
 * people wrote since.
 *
 * @param tables the tables, or empty for all
 */
public record CountsCheck(List<String> tables) implements Check {
  /** Copies, so that what was approved cannot change. */
  public CountsCheck {
    tables = List.copyOf(tables);
  }

  @Override
  public String label() {
    return tables.isEmpty() ? "counts of all tables" : "counts of " + String.join(", ", tables);
  }
}

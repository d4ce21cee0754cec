package dev.walkback.workflows.plan;

/**
 * How many rows of a table a step may touch. Outside the band the step takes itself back before it
 * commits.
 */
public record RowBudget(String relation, RowOperation operation, long min, long max) {
  /** Refuses a band that nothing can meet. */
  public RowBudget {
    if (min < 0 || max < min) {
      throw new IllegalArgumentException(
          "a row budget is [min, max] with 0 <= min <= max, not [" + min + ", " + max + "]");
    }
  }

  /** Whether this many rows are within the band. */
  public boolean holds(long rows) {
    return rows >= min && rows <= max;
  }

  /** Whether rows counted here leave a live table. */
  public boolean leaves() {
    return operation == RowOperation.DELETE || operation == RowOperation.DROP;
  }
}

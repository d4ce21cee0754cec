package dev.walkback.workflows.maintenance;

import java.time.Instant;
import java.util.List;

/**
 * The proof that writing stopped: what was sampled, how often, and that it stood still.
 *
 * @param stopped whether nothing moved but our own transactions
 * @param baseline the sample that execution compares with until its last statement
 * @param observed each thing looked at, in a sentence
 * @param outsideBand names of budgets that the closed numbers no longer meet; empty when all hold
 */
public record Certificate(
    boolean stopped,
    Baseline baseline,
    int samples,
    Instant from,
    Instant until,
    List<String> observed,
    List<String> outsideBand) {
  /** Copies, so that what was seen cannot change. */
  public Certificate {
    observed = List.copyOf(observed);
    outsideBand = List.copyOf(outsideBand);
  }
}

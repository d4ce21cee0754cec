package dev.walkback.workflows.execution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a step did, written in the same transaction as its work.
 *
 * @param preserved rows kept beside
 * @param quarantined what was moved out of sight instead of dropped
 * @param waited how long it waited for locks, and {@code blocker} for whom
 * @param again whether this is the stored receipt of an earlier attempt
 */
public record StepReceipt(
    String step,
    Direction direction,
    List<RowCount> rows,
    long preserved,
    List<String> quarantined,
    Duration took,
    Duration waited,
    String blocker,
    long fence,
    Instant finished,
    boolean again) {
  /** Copies, so that what was seen cannot change. */
  public StepReceipt {
    rows = List.copyOf(rows);
    quarantined = List.copyOf(quarantined);
  }
}

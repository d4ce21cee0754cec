package dev.walkback.workflows.maintenance;

import dev.walkback.workflows.check.CheckResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of opening.
 *
 * @param open whether people can use the application now
 * @param why why it stayed, or was again, closed; null when it is open
 */
public record Reopened(
    boolean open,
    @Nullable String why,
    List<BarrierState> barriers,
    List<CheckResult> endpoints,
    Instant at) {
  /** Copies, so that what was seen cannot change. */
  public Reopened {
    barriers = List.copyOf(barriers);
    endpoints = List.copyOf(endpoints);
  }
}

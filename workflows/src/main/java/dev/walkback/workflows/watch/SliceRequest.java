package dev.walkback.workflows.watch;

import dev.walkback.workflows.check.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Asks to watch from one instant to another.
 *
 * @param every how often to probe
 */
public record SliceRequest(
    UUID rollback, String name, Instant from, Instant until, Duration every, List<Check> checks) {
  /** Copies, so that what was asked cannot change. */
  public SliceRequest {
    checks = List.copyOf(checks);
  }
}

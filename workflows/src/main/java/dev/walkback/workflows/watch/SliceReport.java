package dev.walkback.workflows.watch;

import java.time.Instant;
import java.util.List;

/**
 * What was seen in a slice; it ends early when a probe is not healthy.
 *
 * @param until how far it looked
 * @param observed the last probe that was not healthy, in sentences; empty when all were
 */
public record SliceReport(
    Health health, int probes, Instant until, List<String> observed, String evidence) {
  /** Copies, so that what was seen cannot change. */
  public SliceReport {
    observed = List.copyOf(observed);
  }
}

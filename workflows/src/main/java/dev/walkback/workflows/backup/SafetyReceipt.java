package dev.walkback.workflows.backup;

import java.time.Duration;
import java.util.List;

/**
 * What brings the present back.
 *
 * @param waits whether something is still to be made after closing
 */
public record SafetyReceipt(List<Safety> kinds, boolean waits, Duration took, String digest) {
  /** Copies, so that what was seen cannot change. */
  public SafetyReceipt {
    kinds = List.copyOf(kinds);
  }
}

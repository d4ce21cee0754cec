package dev.walkback.workflows.maintenance;

import java.time.Instant;
import java.util.List;

/** What is closed now; each with its undo registered before it was set. */
public record Closure(List<BarrierState> barriers, Instant since, String digest) {
  /** Copies, so that what was seen cannot change. */
  public Closure {
    barriers = List.copyOf(barriers);
  }
}

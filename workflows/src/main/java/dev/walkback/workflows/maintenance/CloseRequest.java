package dev.walkback.workflows.maintenance;

import java.util.List;
import java.util.UUID;

/** Which barriers to set, outermost first. */
public record CloseRequest(UUID rollback, List<Barrier> barriers) {
  /** Copies, so that what was asked cannot change. */
  public CloseRequest {
    barriers = List.copyOf(barriers);
  }
}

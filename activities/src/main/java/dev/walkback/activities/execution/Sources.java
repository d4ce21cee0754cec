package dev.walkback.activities.execution;

import dev.walkback.workflows.plan.CaptureRef;
import java.util.UUID;

/** Opens the source a plan is pinned to. */
@FunctionalInterface
public interface Sources {
  /** The rows of this capture; refuses where it is no longer what was verified. */
  SourceRows of(UUID rollback, CaptureRef source);
}

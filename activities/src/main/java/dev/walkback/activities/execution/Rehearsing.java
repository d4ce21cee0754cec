package dev.walkback.activities.execution;

import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.execution.RehearsalReceipt;
import dev.walkback.workflows.execution.RehearseRequest;

/** Does all steps there and back where nothing can be harmed. */
@FunctionalInterface
public interface Rehearsing {
  /** What came of it; the target is as it was. */
  RehearsalReceipt run(RehearseRequest request, Progress progress);
}

package dev.walkback.workflows.execution;

import io.temporal.activity.ActivityInterface;

/** Doing it: first on a clone, then at the target. */
@ActivityInterface(namePrefix = "Execution.")
public interface ExecutionActivities {
  /** Runs the plan on a clone of the present, there and back; the target is only read. */
  RehearsalReceipt rehearse(RehearseRequest request);

  /**
   * Does one step at the target exactly once.
   *
   * <p>May be repeated: a second attempt fences the first and returns its receipt. When it fails,
   * the step left nothing, unless the failure is named {@code unknown}.
   */
  StepReceipt step(StepRequest request);
}

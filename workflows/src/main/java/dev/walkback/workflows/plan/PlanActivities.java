package dev.walkback.workflows.plan;

import io.temporal.activity.ActivityInterface;

/** Loading: reads what was pasted and everything it names, and fixes it. */
@ActivityInterface(namePrefix = "Plan.")
public interface PlanActivities {
  /**
   * Resolves target, plan, source and policy, fixes the plan's digest, keeps its SQL in our
   * database and opens the rollback's row at the target.
   *
   * <p>May be repeated: the same run gets the same answer. A refused start leaves nothing behind.
   */
  LoadedPlan load(LoadRequest request);
}

package dev.walkback.activities.plan;

import dev.walkback.activities.engine.Attempt;
import dev.walkback.workflows.plan.LoadRequest;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.plan.PlanActivities;

/** What the runbook calls. */
public final class PlanActivitiesImpl implements PlanActivities {
  private final PlanLoading loading;

  /** Loads through it. */
  public PlanActivitiesImpl(PlanLoading loading) {
    this.loading = loading;
  }

  @Override
  public LoadedPlan load(LoadRequest request) {
    return Attempt.of(() -> loading.load(request));
  }
}

package dev.walkback.activities.execution;

import dev.walkback.activities.abort.Boundary;
import dev.walkback.activities.engine.Attempt;
import dev.walkback.workflows.execution.ExecutionActivities;
import dev.walkback.workflows.execution.RehearsalReceipt;
import dev.walkback.workflows.execution.RehearseRequest;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.execution.StepRequest;
import java.time.Duration;

/** What the runbook calls. */
public final class ExecutionActivitiesImpl implements ExecutionActivities {
  private final Rehearsing rehearsing;
  private final StepWork steps;
  private final Boundary boundary;
  private final Duration beat;

  /** Beats that often. */
  public ExecutionActivitiesImpl(
      Rehearsing rehearsing, StepWork steps, Boundary boundary, Duration beat) {
    this.rehearsing = rehearsing;
    this.steps = steps;
    this.boundary = boundary;
    this.beat = beat;
  }

  @Override
  public RehearsalReceipt rehearse(RehearseRequest request) {
    return Attempt.beating(
        beat, boundary.before(request.rollback(), progress -> rehearsing.run(request, progress)));
  }

  @Override
  public StepReceipt step(StepRequest request) {
    return Attempt.beating(beat, progress -> steps.step(request, progress));
  }
}

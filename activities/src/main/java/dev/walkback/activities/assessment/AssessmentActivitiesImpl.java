package dev.walkback.activities.assessment;

import dev.walkback.activities.engine.Attempt;
import dev.walkback.activities.maintenance.Sites;
import dev.walkback.workflows.assessment.Assessment;
import dev.walkback.workflows.assessment.AssessmentActivities;
import dev.walkback.workflows.assessment.MeasureRequest;
import java.time.Duration;

/** The door between the engine and {@link Assess}. */
public final class AssessmentActivitiesImpl implements AssessmentActivities {
  private final Assess assess;
  private final Sites sites;
  private final Duration beat;

  /** Beats that often. */
  public AssessmentActivitiesImpl(Assess assess, Sites sites, Duration beat) {
    this.assess = assess;
    this.sites = sites;
    this.beat = beat;
  }

  @Override
  public Assessment measure(MeasureRequest request) {
    return Attempt.beating(
        beat, progress -> assess.measure(request, sites.of(request.rollback()), progress));
  }
}

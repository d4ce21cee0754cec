package dev.walkback.workflows.assessment;

import io.temporal.activity.ActivityInterface;

/** Measuring before anybody decides. */
@ActivityInterface(namePrefix = "Assessment.")
public interface AssessmentActivities {
  /** Probes the target and its endpoints, saves the evidence; reads only, may be repeated. */
  Assessment measure(MeasureRequest request);
}

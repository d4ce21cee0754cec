package dev.walkback.workflows.check;

import io.temporal.activity.ActivityInterface;

/** Looking at the result while it is still closed. */
@ActivityInterface(namePrefix = "Check.")
public interface CheckActivities {
  /** Runs every check that asks the database; reads only, may be repeated. */
  CheckReport run(CheckRequest request);
}

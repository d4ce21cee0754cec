package dev.walkback.activities.maintenance;

import dev.walkback.activities.problem.ProblemException;

/** Words about barriers nobody configured. */
final class Shutters {
  private Shutters() {}

  static ProblemException unknown(String label) {
    return ProblemException.needsPerson(
        "barrier-unknown",
        "Barrier " + label + " is not configured for this target.",
        "Declare it under barriers in walkback.yaml, or open it by hand and say so at the gate.");
  }
}

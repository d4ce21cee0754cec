package dev.walkback.activities.assessment;

import dev.walkback.workflows.assessment.Symptom;
import dev.walkback.workflows.check.Result;
import java.util.List;

/**
 * Everything that was measured.
 *
 * @param integrity what the plan's queries and the foreign keys say
 */
record Measures(
    Symptom database,
    List<EndpointSample> endpoints,
    List<Symptom> integrity,
    List<Symptom> sessions,
    Thresholds thresholds) {
  Measures {
    endpoints = List.copyOf(endpoints);
    integrity = List.copyOf(integrity);
    sessions = List.copyOf(sessions);
  }

  boolean databaseGone() {
    return database.result() == Result.FAIL;
  }

  boolean broken() {
    return integrity.stream().anyMatch(symptom -> symptom.result() == Result.FAIL);
  }

  boolean stuck() {
    return sessions.stream().anyMatch(symptom -> symptom.result() == Result.FAIL);
  }

  boolean dead() {
    return endpoints.stream().anyMatch(EndpointSample::dead);
  }

  /** The worst endpoint decides: an average over many hides one that is down. */
  double errors() {
    return endpoints.stream().mapToDouble(EndpointSample::errors).max().orElse(0);
  }

  boolean slow() {
    return endpoints.stream()
        .anyMatch(sample -> sample.slower(thresholds.slow()) >= thresholds.consistently());
  }

  /** Whether something that could have decided was not to be seen. */
  boolean blind() {
    boolean unseen = endpoints.stream().anyMatch(sample -> sample.seen() < sample.sights().size());
    return endpoints.isEmpty() || unseen || database.result() == Result.UNKNOWN;
  }
}

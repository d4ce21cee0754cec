package dev.walkback.activities.assessment;

import dev.walkback.workflows.assessment.Symptom;
import dev.walkback.workflows.check.Result;

/** Many looks at an endpoint in a sentence. */
final class EndpointSymptom {
  private EndpointSymptom() {}

  static Symptom of(EndpointSample sample, Assess.Lines lines) {
    var thresholds = lines.thresholds();
    double slow = sample.slower(thresholds.slow());
    String observed =
        "%d looks in %d s: %.0f %% wrong, %.0f %% slower than %d ms, %d could not be seen. Last: %s"
            .formatted(
                sample.sights().size(),
                lines.sampling().window().toSeconds(),
                100 * sample.errors(),
                100 * slow,
                thresholds.slow().toMillis(),
                sample.sights().size() - sample.seen(),
                sample.sights().getLast().observed());
    return new Symptom("endpoint " + sample.name(), result(sample, slow, thresholds), observed);
  }

  private static Result result(EndpointSample sample, double slow, Thresholds thresholds) {
    if (sample.errors() > 0 || slow >= thresholds.consistently()) {
      return Result.FAIL;
    }
    return sample.seen() < sample.sights().size() ? Result.UNKNOWN : Result.PASS;
  }
}

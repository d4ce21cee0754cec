package dev.walkback.workflows.assessment;

import java.time.Instant;
import java.util.List;

/**
 * The answer, with the rule that gave it.
 *
 * @param evidence digest of the saved evidence (log lines, session list, probe answers)
 */
public record Assessment(
    Recommendation recommendation,
    String rule,
    String reason,
    List<Symptom> symptoms,
    String evidence,
    Instant at) {
  /** Copies, so that what was seen cannot change. */
  public Assessment {
    symptoms = List.copyOf(symptoms);
  }
}

package dev.walkback.workflows.check;

import java.util.List;

/**
 * A verdict with what it rests on.
 *
 * @param observed one sentence; numbers and names, never rows
 * @param differences at most twenty names; the whole list is in the evidence
 * @param evidence the digest of the full observation in the evidence store; empty where the
 *     sentence is all there is
 */
public record CheckResult(
    String label, Result result, String observed, List<String> differences, String evidence) {
  /** Copies, so that what was seen cannot change. */
  public CheckResult {
    differences = List.copyOf(differences);
  }
}

package dev.walkback.activities.check;

import dev.walkback.workflows.check.Result;
import java.util.List;

/**
 * What one check concluded.
 *
 * @param observed one sentence; numbers and names, never rows
 * @param differences all of them, by name
 * @param details what the sentence rests on, for the evidence store only
 */
record Finding(Result result, String observed, List<String> differences, List<?> details) {
  Finding {
    differences = List.copyOf(differences);
    details = List.copyOf(details);
  }

  static Finding of(Result result, String observed, List<String> differences) {
    return new Finding(result, observed, differences, List.of());
  }

  static Finding unknown(String why) {
    return of(Result.UNKNOWN, why, List.of());
  }

  /** The worst of two: seen to fail, then not seen. */
  static Result worst(Result one, Result other) {
    if (one == Result.FAIL || other == Result.FAIL) {
      return Result.FAIL;
    }
    return one == Result.PASS ? other : one;
  }
}

package dev.walkback.workflows.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** All verdicts; the worst one decides. */
public record CheckReport(List<CheckResult> results) {
  /** Copies, so that what was seen cannot change. */
  public CheckReport {
    results = List.copyOf(results);
  }

  /** Pass only if everything passed and something was looked at. */
  @JsonIgnore
  public Result worst() {
    if (results.stream().anyMatch(r -> r.result() == Result.FAIL)) {
      return Result.FAIL;
    }
    boolean allPassed = results.stream().allMatch(r -> r.result() == Result.PASS);
    return allPassed && !results.isEmpty() ? Result.PASS : Result.UNKNOWN;
  }
}

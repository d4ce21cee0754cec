package dev.walkback.activities.watch;

import dev.walkback.activities.abort.Boundary;
import dev.walkback.activities.check.LiveChecks;
import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.maintenance.Site;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.progress.Sleeper;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.watch.Health;
import dev.walkback.workflows.watch.SliceReport;
import dev.walkback.workflows.watch.SliceRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Watches the reopened application of a rollback. */
public final class Watching {
  private final Probes probes;
  private final LiveChecks checks;
  private final EvidenceStore evidence;
  private final Boundary boundary;
  private final InstantSource clock;
  private final Sleeper sleeper;

  /** With these. */
  public Watching(
      Probes probes,
      LiveChecks checks,
      EvidenceStore evidence,
      Boundary boundary,
      InstantSource clock,
      Sleeper sleeper) {
    this.probes = probes;
    this.checks = checks;
    this.evidence = evidence;
    this.boundary = boundary;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** One slice of the watch. */
  public SliceReport slice(SliceRequest request, Site site, Progress progress) {
    Eyes eyes =
        (slice, at) -> {
          boundary.pass(slice.rollback());
          return probe(checks.look(slice.rollback(), slice.checks(), site), at);
        };
    return new Slice(probes, eyes, evidence, clock, sleeper).watch(request, progress);
  }

  private static Probe probe(List<CheckResult> results, Instant at) {
    List<String> notWell =
        results.stream()
            .filter(result -> result.result() != Result.PASS)
            .map(CheckResult::observed)
            .toList();
    return new Probe(at, health(results), notWell);
  }

  private static Health health(List<CheckResult> results) {
    if (results.stream().anyMatch(result -> result.result() == Result.FAIL)) {
      return Health.UNHEALTHY;
    }
    boolean allSeen = results.stream().allMatch(result -> result.result() == Result.PASS);
    return allSeen && !results.isEmpty() ? Health.HEALTHY : Health.UNKNOWN;
  }
}

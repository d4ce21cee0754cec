package dev.walkback.activities.watch;

import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.progress.Sleeper;
import dev.walkback.workflows.watch.Health;
import dev.walkback.workflows.watch.SliceReport;
import dev.walkback.workflows.watch.SliceRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Watches from one instant to another, and takes up where a predecessor died. */
final class Slice {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration CONFIRM = Duration.ofSeconds(10);
  private static final Duration NAP = Duration.ofSeconds(1);

  private final Probes probes;
  private final Eyes eyes;
  private final EvidenceStore evidence;
  private final InstantSource clock;
  private final Sleeper sleeper;

  Slice(Probes probes, Eyes eyes, EvidenceStore evidence, InstantSource clock, Sleeper sleeper) {
    this.probes = probes;
    this.eyes = eyes;
    this.evidence = evidence;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /** Until the slice ends or a verdict ends it. */
  SliceReport watch(SliceRequest slice, Progress progress) {
    List<Probe> earlier = probes.of(slice);
    var verdict = Verdict.of(earlier);
    Instant due = earlier.isEmpty() ? slice.from() : next(earlier.getLast().at(), slice, verdict);
    int looks = earlier.size();
    Optional<Health> early = verdict.early(clock.instant());
    while (early.isEmpty() && !over(slice, verdict, looks)) {
      sleepUntil(due, progress);
      Probe probe = eyes.look(slice, clock.instant());
      probes.keep(slice, probe);
      verdict.add(probe);
      looks++;
      progress.at(percent(slice), slice.name() + ": " + probe.health().wire());
      due = next(probe.at(), slice, verdict);
      early = verdict.early(clock.instant());
    }
    Health atEnd = verdict.pending() ? Health.UNKNOWN : Health.HEALTHY;
    return report(slice, verdict, early.orElse(atEnd));
  }

  /** A bad probe is confirmed or cleared first, and nothing was seen before the first look. */
  private boolean over(SliceRequest slice, Verdict verdict, int looks) {
    boolean ended = !clock.instant().isBefore(slice.until());
    return ended && looks > 0 && !verdict.suspicious();
  }

  private static Instant next(Instant last, SliceRequest slice, Verdict verdict) {
    boolean confirm = verdict.suspicious() && slice.every().compareTo(CONFIRM) > 0;
    Instant next = last.plus(confirm ? CONFIRM : slice.every());
    return !verdict.suspicious() && next.isAfter(slice.until()) ? slice.until() : next;
  }

  private void sleepUntil(Instant due, Progress progress) {
    Duration left = Duration.between(clock.instant(), due);
    while (left.isPositive() && !progress.stopped()) {
      sleeper.sleep(left.compareTo(NAP) < 0 ? left : NAP);
      left = Duration.between(clock.instant(), due);
    }
    if (progress.stopped()) {
      throw ProblemException.again(
          "watch-stopped", "The watch was asked to stop.", "Every probe so far is kept.");
    }
  }

  private SliceReport report(SliceRequest slice, Verdict verdict, Health health) {
    List<Probe> all = probes.of(slice);
    byte[] body = JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
    String digest = evidence.put(slice.rollback(), "watch", body);
    boolean well = health == Health.HEALTHY;
    return new SliceReport(
        health,
        all.size(),
        well ? slice.until() : clock.instant(),
        well ? List.of() : verdict.observed(),
        digest);
  }

  private int percent(SliceRequest slice) {
    long whole = Math.max(1, Duration.between(slice.from(), slice.until()).toMillis());
    long done = Duration.between(slice.from(), clock.instant()).toMillis();
    return Math.clamp(100 * done / whole, 0, 100);
  }
}

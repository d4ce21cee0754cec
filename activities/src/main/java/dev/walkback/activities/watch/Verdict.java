package dev.walkback.activities.watch;

import dev.walkback.workflows.watch.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What probes add up to.
 *
 * <p>Unhealthy are three bad probes without a good one between, asked again quickly: one may be a
 * hiccup. Unknown is a quarter of an hour in which nothing could be seen, or the slice's end.
 */
final class Verdict {
  static final int BAD_IN_A_ROW = 3;
  static final Duration BLIND = Duration.ofMinutes(15);

  private int bad;
  private Optional<Instant> blindSince = Optional.empty();
  private Optional<Probe> lastNotWell = Optional.empty();

  static Verdict of(List<Probe> probes) {
    var verdict = new Verdict();
    probes.forEach(verdict::add);
    return verdict;
  }

  void add(Probe probe) {
    if (probe.well()) {
      bad = 0;
      blindSince = Optional.empty();
      return;
    }
    lastNotWell = Optional.of(probe);
    if (probe.health() == Health.UNHEALTHY) {
      bad++;
      blindSince = Optional.empty();
    } else {
      blindSince = Optional.of(blindSince.orElse(probe.at()));
    }
  }

  /** Whether the last word was not a good one, so that a slice cannot end well on it. */
  boolean pending() {
    return bad > 0 || blindSince.isPresent();
  }

  /** Whether a bad probe waits to be confirmed or cleared, and can be seen to be. */
  boolean suspicious() {
    return bad > 0 && blindSince.isEmpty();
  }

  /** The conclusion, as soon as there is one that ends the slice early. */
  Optional<Health> early(Instant now) {
    if (bad >= BAD_IN_A_ROW) {
      return Optional.of(Health.UNHEALTHY);
    }
    return blindSince
        .filter(since -> !now.isBefore(since.plus(BLIND)))
        .map(since -> Health.UNKNOWN);
  }

  /** What was seen last that was not well. */
  List<String> observed() {
    return lastNotWell.map(Probe::observed).orElse(List.of());
  }
}

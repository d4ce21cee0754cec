package dev.walkback.examples.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people met during the last seconds: how often it went wrong, and how long it took. */
final class Statistics {
  private static final Duration WINDOW = Duration.ofSeconds(15);

  private final Clock clock;
  private final Deque<Served> recent = new ArrayDeque<>();
  private long turnedAway;

  Statistics(Clock clock) {
    this.clock = clock;
  }

  synchronized void served(Duration took, boolean failed) {
    recent.addLast(new Served(clock.instant(), took, failed));
    dropOld();
  }

  /** Somebody met the maintenance page, which is no error. */
  synchronized void turnedAway() {
    turnedAway++;
  }

  /** A new release begins with a clean slate. */
  synchronized void forget() {
    recent.clear();
  }

  synchronized Map<String, Object> snapshot() {
    dropOld();
    long errors = recent.stream().filter(Served::failed).count();
    List<Long> millis = recent.stream().map(s -> s.took().toMillis()).sorted().toList();
    Map<String, Object> snapshot = new LinkedHashMap<>();
    snapshot.put("window", WINDOW.toString());
    snapshot.put("requests", recent.size());
    snapshot.put("errors", errors);
    snapshot.put("errorRate", recent.isEmpty() ? 0.0 : (double) errors / recent.size());
    snapshot.put("p50Millis", percentile(millis, 50));
    snapshot.put("p95Millis", percentile(millis, 95));
    snapshot.put("turnedAway", turnedAway);
    return snapshot;
  }

  private static long percentile(List<Long> sorted, int percent) {
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100);
  }

  private void dropOld() {
    Instant horizon = clock.instant().minus(WINDOW);
    while (!recent.isEmpty() && recent.getFirst().at().isBefore(horizon)) {
      recent.removeFirst();
    }
  }

  private record Served(Instant at, Duration took, boolean failed) {}
}

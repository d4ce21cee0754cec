package dev.walkback.activities.assessment;

import dev.walkback.activities.web.Sight;
import dev.walkback.workflows.check.Result;
import java.time.Duration;
import java.util.List;

/** All looks at one endpoint. */
record EndpointSample(String name, List<Sight> sights) {
  EndpointSample {
    sights = List.copyOf(sights);
  }

  /** Looks that could be judged. */
  long seen() {
    return sights.stream().filter(sight -> sight.result() != Result.UNKNOWN).count();
  }

  /** The share of looks that did not get the expected answer, lateness apart. */
  double errors() {
    long bad = sights.stream().filter(EndpointSample::wrong).count();
    return seen() == 0 ? 0 : (double) bad / seen();
  }

  /** The share of answers that took longer. */
  double slower(Duration than) {
    long slow =
        sights.stream()
            .filter(sight -> sight.status() > 0 && sight.took().compareTo(than) > 0)
            .count();
    return seen() == 0 ? 0 : (double) slow / seen();
  }

  /** Whether the application gave no answer at all, every time. */
  boolean dead() {
    return seen() == sights.size() && sights.stream().allMatch(sight -> sight.status() == 0);
  }

  private static boolean wrong(Sight sight) {
    return sight.result() == Result.FAIL && !sight.late();
  }
}

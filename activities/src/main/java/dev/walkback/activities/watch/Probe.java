package dev.walkback.activities.watch;

import dev.walkback.workflows.watch.Health;
import java.time.Instant;
import java.util.List;

/** One look at everything that is watched. */
record Probe(Instant at, Health health, List<String> observed) {
  Probe {
    observed = List.copyOf(observed);
  }

  boolean well() {
    return health == Health.HEALTHY;
  }
}

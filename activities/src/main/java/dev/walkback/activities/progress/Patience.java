package dev.walkback.activities.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks again and again until nothing is in the way, for no longer than it may. */
public record Patience(InstantSource clock, Sleeper sleeper) {
  /** What is still in the way when patience ends; empty as soon as nothing is. */
  public <T> Optional<T> until(Duration longest, Duration every, Supplier<Optional<T>> inTheWay) {
    Instant end = clock.instant().plus(longest);
    Optional<T> found = inTheWay.get();
    while (found.isPresent() && clock.instant().isBefore(end)) {
      sleeper.sleep(every);
      found = inTheWay.get();
    }
    return found;
  }
}

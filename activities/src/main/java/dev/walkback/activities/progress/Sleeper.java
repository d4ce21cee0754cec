package dev.walkback.activities.progress;

import java.time.Duration;

/** Waits; tests bring one that jumps. */
@FunctionalInterface
public interface Sleeper {
  /** Returns when that time has passed. */
  void sleep(Duration duration);

  /** On the machine's own time; being asked to stop ends the work. */
  static Sleeper real() {
    return duration -> {
      try {
        Thread.sleep(duration);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("asked to stop while waiting", e);
      }
    };
  }
}

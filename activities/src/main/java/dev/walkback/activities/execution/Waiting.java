package dev.walkback.activities.execution;

import java.time.Duration;

/** How long an attempt has waited so far, and for whom. */
record Waiting(Duration waited, String blocker) {
  static Waiting none() {
    return new Waiting(Duration.ZERO, "");
  }
}

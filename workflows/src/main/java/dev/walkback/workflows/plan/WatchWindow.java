package dev.walkback.workflows.plan;

import java.time.Duration;

/** How long the result is watched: closely, then until the extended end, counted from reopening. */
public record WatchWindow(Duration close, Duration extended) {
  /** Refuses an extended end before the close one. */
  public WatchWindow {
    if (close.isNegative() || extended.compareTo(close) < 0) {
      throw new IllegalArgumentException("a watch lasts close <= extended");
    }
  }
}

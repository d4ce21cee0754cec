package dev.walkback.activities.assessment;

import java.time.Duration;

/**
 * What "consistently", "sustained" and "repeatedly" mean here: so many looks at each endpoint,
 * spread over a window.
 */
public record Sampling(int looks, Duration window) {
  /** Twenty looks in ten seconds. */
  public static final Sampling STANDARD = new Sampling(20, Duration.ofSeconds(10));

  /** Refuses to conclude from a single look. */
  public Sampling {
    if (looks < 2 || window.isNegative()) {
      throw new IllegalArgumentException("a sample has two looks at least, not " + looks);
    }
  }

  Duration pause() {
    return window.dividedBy(looks);
  }
}

package dev.walkback.activities.postgres;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many backends we made wait, times how long: 10 backend-seconds in an attempt, 20 in a
 * rollback, as far as this worker has seen it.
 */
public final class Stall {
  private static final long ATTEMPT = Duration.ofSeconds(10).toNanos();
  private static final long ROLLBACK = Duration.ofSeconds(20).toNanos();

  private final AtomicLong rollback;
  private final AtomicLong attempt = new AtomicLong();

  /** An attempt within a rollback whose earlier attempts have spent this. */
  public Stall(AtomicLong rollback) {
    this.rollback = rollback;
  }

  /** Adds to it; false when it is spent. */
  boolean add(long backends, Duration lasted) {
    attempt.addAndGet(backends * lasted.toNanos());
    rollback.addAndGet(backends * lasted.toNanos());
    return !spent();
  }

  /** Whether nobody may be made to wait any more. */
  public boolean spent() {
    return attempt.get() >= ATTEMPT || rollback.get() >= ROLLBACK;
  }

  /** What was spent in this attempt. */
  public Duration inAttempt() {
    return Duration.ofNanos(attempt.get());
  }
}

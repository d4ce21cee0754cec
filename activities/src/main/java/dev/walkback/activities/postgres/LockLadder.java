package dev.walkback.activities.postgres;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How long the next try may wait for locks, and how long to stay away before it.
 *
 * <p>While the application is open a rung is 50 ms: longer ones let a queue form behind us. Closed,
 * rungs grow from half a second to five. A step's own limit is the longest rung. Routine vacuum
 * gets one try just above {@code deadlock_timeout}: below that PostgreSQL never ends it.
 */
public final class LockLadder {
  private static final Duration OPEN = Duration.ofMillis(50);
  private static final Duration CLOSED = Duration.ofMillis(500);
  private static final Duration CLOSED_LONGEST = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration PAUSE_LONGEST = Duration.ofSeconds(1);

  private final Duration longest;
  private final Duration deadlockTimeout;
  private final Set<Integer> vacuums = new HashSet<>();
  private Duration rung;
  private Duration pause = PAUSE;
  private boolean vacuumNext;

  /**
   * A ladder for one attempt.
   *
   * @param limit the step's longest rung
   */
  public LockLadder(boolean closed, Duration limit, Duration deadlockTimeout) {
    this.longest = closed ? least(limit, CLOSED_LONGEST) : least(limit, OPEN);
    this.rung = closed ? least(limit, CLOSED) : longest;
    this.deadlockTimeout = deadlockTimeout;
  }

  /** The next try's lock timeout. */
  public Duration rung() {
    return vacuumNext ? deadlockTimeout.plusMillis(100) : rung;
  }

  /** The try failed behind these; answers how long to stay away. */
  public Duration failed(List<Blocker> blockers) {
    vacuumNext = false;
    for (Blocker blocker : blockers) {
      vacuumNext |= blocker.kind() == Blocker.Kind.AUTOVACUUM && vacuums.add(blocker.pid());
    }
    rung = least(rung.multipliedBy(2), longest);
    var now = pause;
    pause = least(pause.multipliedBy(2), PAUSE_LONGEST);
    return now;
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}

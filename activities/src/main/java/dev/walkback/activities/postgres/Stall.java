package dev.walkback.activities.postgres;

import dev.walkback.activities.problem.ProblemException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many backends we made wait, times how long: 10 backend-seconds in an attempt, 20 in a
 * rollback; and how long we waited ourselves: 10 minutes for a step. Attempts share what is
 * recorded, so that an attempt repeated by the engine gets no fresh budget.
 */
public final class Stall {
  private static final Logger LOG = LoggerFactory.getLogger(Stall.class);
  private static final Duration ATTEMPT = Duration.ofSeconds(10);
  private static final Duration ROLLBACK = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofMinutes(10);

  /** At most so much is lost when the worker dies. */
  private static final Duration UNWRITTEN = Duration.ofSeconds(1);

  private final StallRecord record;
  private final UUID rollback;
  private final String step;
  private final StallRecord.Spent before;
  private Duration stalled = Duration.ZERO;
  private Duration waited = Duration.ZERO;
  private Duration stalledWritten = Duration.ZERO;
  private Duration waitedWritten = Duration.ZERO;
  private boolean unrecorded;

  /** An attempt at this step, after those on record. */
  public Stall(StallRecord record, UUID rollback, String step) {
    this.record = record;
    this.rollback = rollback;
    this.step = step;
    this.before = record.spent(rollback, step);
  }

  /** Adds to what others waited; false when it is spent. */
  synchronized boolean add(long backends, Duration lasted) {
    stalled = stalled.plus(lasted.multipliedBy(backends));
    if (stalled.minus(stalledWritten).compareTo(UNWRITTEN) >= 0) {
      write();
    }
    return !spent();
  }

  /** We have waited that long in this attempt; puts it on record. */
  public synchronized void waited(Duration inAttempt) {
    waited = inAttempt;
    write();
  }

  /** Whether nobody may be made to wait any more. */
  public synchronized boolean spent() {
    return unrecorded
        || stalled.compareTo(ATTEMPT) >= 0
        || before.stalled().plus(stalled).compareTo(ROLLBACK) >= 0;
  }

  /** How much longer we may wait for locks in this step. */
  public synchronized Duration left() {
    var left = STEP.minus(before.waited()).minus(waited);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** What others have waited, in words. */
  public synchronized String cost() {
    return "%d backend-seconds in this attempt, %d in this rollback"
        .formatted(stalled.toSeconds(), before.stalled().plus(stalled).toSeconds());
  }

  /** What cannot be recorded cannot be afforded: the budget counts as spent. */
  private void write() {
    var more = new StallRecord.Spent(stalled.minus(stalledWritten), waited.minus(waitedWritten));
    if (more.stalled().isZero() && more.waited().isZero()) {
      return;
    }
    try {
      record.add(rollback, step, more);
      stalledWritten = stalled;
      waitedWritten = waited;
    } catch (ProblemException unreachable) {
      LOG.warn("What waiting costs could not be recorded: {}", unreachable.problem().code());
      unrecorded = true;
    }
  }
}

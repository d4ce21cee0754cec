package dev.walkback.activities.execution;

import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Stops the step when somebody else writes, until its last statement; where nothing was closed
 * there is nothing to compare with.
 */
final class Calm implements AutoCloseable {
  private static final long EVERY = Duration.ofSeconds(1).toNanos();

  private final StepAttempt attempt;
  private final Optional<Connection> observer;
  private long last;

  Calm(StepAttempt attempt) {
    this.attempt = attempt;
    this.observer = attempt.closed() ? Optional.of(attempt.observe()) : Optional.empty();
    this.last = System.nanoTime() - EVERY;
  }

  /** Looks, though not more often than each second. */
  void look() {
    if (System.nanoTime() - last >= EVERY) {
      lookNow();
    }
  }

  /** Looks now. */
  void lookNow() {
    var baseline = attempt.request().baseline();
    if (baseline == null || observer.isEmpty()) {
      return;
    }
    last = System.nanoTime();
    var moved =
        attempt.tools().standStill().moved(attempt.request().rollback(), baseline, observer.get());
    if (moved.isPresent()) {
      throw ProblemException.needsPerson(
          "writes-moved",
          "Somebody writes while step " + attempt.step().name() + " runs: " + moved.get(),
          "Nothing of this step stayed. End whoever writes, then retry.");
    }
  }

  @Override
  public void close() throws SQLException {
    if (observer.isPresent()) {
      observer.get().close();
    }
  }
}

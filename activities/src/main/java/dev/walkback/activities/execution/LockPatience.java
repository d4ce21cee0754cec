package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Blocker;
import dev.walkback.activities.postgres.LockLadder;
import dev.walkback.activities.postgres.LockWatch;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Stall;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.execution.InTheWay;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tries a transaction again and again while somebody holds what it needs, hurting nobody: short
 * waits, pauses that end when the blocker does, a budget, ten minutes in all.
 */
final class LockPatience {
  private static final Duration SLICE = Duration.ofMillis(20);
  private static final String DEADLOCK =
      "SELECT setting::bigint FROM pg_catalog.pg_settings WHERE name = 'deadlock_timeout'";

  private final StepAttempt attempt;
  private final LockWatch watch;
  private final Stall stall;
  private final LockLadder ladder;
  private Duration paused = Duration.ZERO;
  private String blocker = "";
  private Optional<InTheWay> session = Optional.empty();

  LockPatience(StepAttempt attempt, Connection session, LockWatch watch, Stall stall)
      throws SQLException {
    this.attempt = attempt;
    this.watch = watch;
    this.stall = stall;
    var deadlock = Duration.ofMillis(Query.one(session, DEADLOCK, row -> row.getLong(1)));
    this.ladder =
        new LockLadder(attempt.closed(), attempt.step().limits().lock().value(), deadlock);
  }

  /** What is tried with a limit on waiting. */
  @FunctionalInterface
  interface Try<T> {
    /** Once, from the beginning. */
    T with(Duration rung, Waiting waiting) throws SQLException;
  }

  /** Looks before anything is asked for: a long holder is waited for without a queue behind us. */
  void lookFirst(List<String> relations) throws SQLException {
    var holders = watch.holders(relations);
    if (!holders.isEmpty()) {
      name(holders);
      pause(Duration.ofSeconds(1), holders);
    }
  }

  /** Tries until it is done, or until patience ends. */
  <T> T until(Try<T> once, Back back) throws SQLException {
    while (true) {
      attempt.refuseWhenStopped();
      watch.begin();
      try {
        return once.with(ladder.rung(), new Waiting(waited(), blocker));
      } catch (SQLException | ProblemException e) {
        var blockers = watch.end();
        back.take();
        stall.waited(waited());
        if (!Locked.is(e, stall.spent())) {
          throw e;
        }
        name(blockers);
        refuse(blockers);
        pause(ladder.failed(blockers), blockers);
      } finally {
        watch.end();
      }
    }
  }

  /** Takes a failed try back. */
  @FunctionalInterface
  interface Back {
    /** Leaves nothing of it. */
    void take();
  }

  private Duration waited() {
    return watch.waited().plus(paused);
  }

  private void name(List<Blocker> blockers) {
    if (!blockers.isEmpty()) {
      blocker = blockers.getFirst().sentence();
      session = blockers.getFirst().session();
    }
    attempt.progress().at(3, "waiting for " + (blocker.isEmpty() ? "a lock" : blocker));
  }

  private void refuse(List<Blocker> blockers) {
    var who = blocker.isEmpty() ? "somebody unseen" : blocker;
    if (blockers.stream().anyMatch(b -> b.kind() == Blocker.Kind.UNTOUCHABLE)) {
      throw blocked("In the way is " + who + ", which must not be ended unasked.");
    }
    if (stall.spent()) {
      throw blocked(
          "Waiting for "
              + who
              + " has kept others waiting for as long as it may ("
              + stall.cost()
              + ").");
    }
    if (stall.left().isZero()) {
      throw blocked("Still in the way after 10 minutes is " + who + ".");
    }
  }

  private ProblemException blocked(String why) {
    var problem =
        ProblemException.needsPerson(
            "blocked",
            "Step " + attempt.step().name() + " needs a lock. " + why,
            "Nothing of it stayed. End that session, or let it finish; then retry.");
    return session.map(problem::about).orElse(problem);
  }

  private void pause(Duration longest, List<Blocker> blockers) throws SQLException {
    long end = System.nanoTime() + longest.toNanos();
    long begun = System.nanoTime();
    while (System.nanoTime() < end) {
      attempt.refuseWhenStopped();
      if (!blockers.isEmpty() && watch.gone(blockers)) {
        break;
      }
      sleep();
    }
    paused = paused.plusNanos(System.nanoTime() - begun);
  }

  private void sleep() {
    try {
      Thread.sleep(SLICE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw attempt.stopped();
    }
  }
}

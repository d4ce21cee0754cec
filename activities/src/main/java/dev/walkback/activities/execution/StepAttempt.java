package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Ledger;
import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.postgres.StepKey;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.StepRequest;
import dev.walkback.workflows.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** One attempt at one step: what was asked, as whom we come, and the token that is ours alone. */
record StepAttempt(
    StepRequest request,
    Address operator,
    Address observer,
    long token,
    Instant begun,
    StepTools tools,
    Progress progress) {
  private static final Duration LEAST = Duration.ofSeconds(60);

  Step step() {
    return request.step();
  }

  StepKey key() {
    return new StepKey(request.rollback(), request.planDigest(), step().name(), request.part());
  }

  RollbackNames names() {
    return RollbackNames.of(request.rollback());
  }

  String doing() {
    return (request.direction() == Direction.REVERSE ? "reversing step " : "bringing back step ")
        + step().name();
  }

  /** Whether nobody but us is in the database. */
  boolean closed() {
    return request.baseline() != null;
  }

  /** Three times the rehearsal, and never less than a minute: where a RESET returns to. */
  Duration longestStatement() {
    var tripled = request.rehearsed().multipliedBy(3);
    return tripled.compareTo(LEAST) < 0 ? LEAST : tripled;
  }

  /** The step's own limit, where it is shorter. */
  Duration statementTimeout() {
    var own = step().limits().statement().value();
    return own.compareTo(longestStatement()) < 0 ? own : longestStatement();
  }

  /** The session that does it; a successor's fence ends it by its name. */
  Connection session() {
    return session(Duration.ZERO);
  }

  /** The same, where a statement also waits for locks while nobody waits for it. */
  Connection session(Duration waiting) {
    var name = SessionName.of(request.rollback(), step().name(), token);
    return tools.connections().open(operator, name, longestStatement().plus(waiting));
  }

  /** A session that looks. */
  Connection observe() {
    return tools.connections().open(observer, SessionName.of(request.rollback(), "watch", token));
  }

  void refuseWhenStopped() {
    if (progress.stopped()) {
      throw stopped();
    }
  }

  /** A reversal that was brought back is no reversal any more, whatever its receipt says. */
  void refuseBroughtBack(Connection session) throws SQLException {
    var back =
        new StepKey(
            request.rollback(), request.planDigest(), step().name(), Direction.BRING_BACK.wire());
    if (request.direction() == Direction.REVERSE && Ledger.receipt(session, back).isPresent()) {
      throw ProblemException.needsPerson(
          "step-brought-back",
          "Step " + step().name() + " was brought back in this rollback: it is not reversed.",
          "Bring the rest back as well, or hand over; a new rollback may then reverse all of it.");
    }
  }

  ProblemException stopped() {
    return ProblemException.needsPerson(
        "stopped",
        "Step " + step().name() + " was stopped on request; nothing of it stayed.",
        "It can be tried again.");
  }
}

package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Fence;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.postgres.Stall;
import dev.walkback.activities.postgres.StepKey;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.execution.StepRequest;
import dev.walkback.workflows.plan.NonTransactionalStep;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.plan.TransactionalStep;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Does a step at a target exactly once, one way or back.
 *
 * <p>It runs on a thread that may be blocked by SQL; whoever calls it beats on another. May be
 * repeated: a later attempt ends the earlier one's backends and gets the stored receipt where the
 * step was done.
 */
public final class StepRun {
  private final StepTools tools;

  /** Steps done with these. */
  public StepRun(StepTools tools) {
    this.tools = tools;
  }

  /**
   * One attempt.
   *
   * @param operator the login that may take the owner's role
   * @param observer the login that sees other sessions
   */
  public StepReceipt run(
      StepRequest request, Address operator, Address observer, Progress progress) {
    progress.at(0, "fencing earlier attempts");
    boolean earlier = intended(request);
    var attempt =
        new StepAttempt(
            request,
            operator,
            observer,
            fence(request.rollback(), operator),
            tools.clock().instant(),
            tools,
            progress);
    var receipt =
        switch (request.step()) {
          case TransactionalStep inside -> new TransactionalRun(attempt, stall(request)).run();
          case NonTransactionalStep outside ->
              new NonTransactionalRun(attempt, stall(request), earlier).run();
        };
    if (request.direction() == Direction.REVERSE) {
      progress.at(99, "verifying on a session of its own");
      verifyAfter(request.step(), operator);
    }
    return receipt;
  }

  /** Refuses to go on where a committed step's verification returns anything. */
  public void verifyAfter(Step step, Address operator) {
    var script = ReadScript.of(tools.files(), step.scripts().verify());
    try (var session = tools.connections().open(operator, SessionName.of("verify"))) {
      long rows =
          Verification.rowsAfter(
              session,
              new Roles(session, step.setting()),
              script,
              "verifying step " + step.name() + " with " + script.path());
      if (rows > 0) {
        throw Verification.failedAfter(step.name(), script, rows);
      }
    } catch (SQLException e) {
      throw Problems.exception(e, "verifying step " + step.name());
    }
  }

  private long fence(UUID rollback, Address operator) {
    try (var control = tools.connections().open(operator, SessionName.of("fence"))) {
      return Fence.raise(control, rollback);
    } catch (SQLException e) {
      throw Problems.exception(e, "fencing earlier attempts");
    }
  }

  /** Said before the fence, so that whoever comes after us knows that we may have acted. */
  private boolean intended(StepRequest request) {
    return switch (request.step()) {
      case TransactionalStep inside -> false;
      case NonTransactionalStep outside ->
          tools.intents().intend(key(request), request.direction().wire() + " " + outside.name());
    };
  }

  private static StepKey key(StepRequest request) {
    return new StepKey(
        request.rollback(), request.planDigest(), request.step().name(), request.part());
  }

  private Stall stall(StepRequest request) {
    return new Stall(tools.stalls(), request.rollback(), request.step().name());
  }
}

package dev.walkback.activities.execution;

import dev.walkback.activities.abort.Boundary;
import dev.walkback.activities.approval.Judge;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Ledger;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.target.Proving;
import dev.walkback.activities.target.Registry;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.activities.target.Targets;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.execution.StepRequest;
import java.sql.SQLException;

/** One step at the target itself: proved to be the target, and judged again before the first. */
public final class StepWork {
  private final Targets targets;
  private final Registry registry;
  private final Connections connections;
  private final Judge judge;
  private final Boundary boundary;
  private final StepRun run;

  /** Does steps with {@code run}. */
  public StepWork(
      Targets targets,
      Registry registry,
      Connections connections,
      Judge judge,
      Boundary boundary,
      StepRun run) {
    this.targets = targets;
    this.registry = registry;
    this.connections = connections;
    this.judge = judge;
    this.boundary = boundary;
    this.run = run;
  }

  /** The receipt; a repeated step returns the one that was written with its work. */
  public StepReceipt step(StepRequest request, Progress progress) {
    if (request.direction() == Direction.REVERSE) {
      boundary.pass(request.rollback());
    }
    var access = targets.of(request.rollback());
    boolean first = first(request, access);
    if (first && request.direction() == Direction.REVERSE) {
      judge.again(request.rollback(), Gate.POINT_OF_NO_RETURN, request.gateRound());
    }
    if (request.permit() != null) {
      judge.again(request.rollback(), Gate.BLOCKER, request.permit().round());
      progress.at(0, "ending the session in the way: " + request.permit().session().who());
      new EndingSession(connections).end(request.permit().session(), access);
    }
    return run.run(request, access.operator(), access.observing(), progress);
  }

  private boolean first(StepRequest request, TargetAccess access) {
    try (var connection = connections.open(access.operator(), SessionName.of("step"))) {
      Proving.prove(connection, registry.ofRollback(request.rollback()), access.operator());
      return Ledger.finished(connection, request.rollback()).isEmpty();
    } catch (SQLException e) {
      throw Problems.exception(e, "looking at target " + access.name());
    }
  }
}

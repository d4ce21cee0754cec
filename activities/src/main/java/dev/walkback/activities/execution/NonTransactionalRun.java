package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Blocker;
import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Ledger;
import dev.walkback.activities.postgres.LockWatch;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Stall;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.StepReceipt;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A step no transaction can hold: said in our own database, fenced, looked at, done, looked at
 * again, and only then written into the ledger.
 */
final class NonTransactionalRun {
  private final StepAttempt attempt;
  private final Stall stall;
  private final boolean earlier;

  NonTransactionalRun(StepAttempt attempt, Stall stall, boolean earlier) {
    this.attempt = attempt;
    this.stall = stall;
    this.earlier = earlier;
  }

  StepReceipt run() {
    try (var session = attempt.session(stall.left());
        var observer = attempt.observe();
        var calm = new Calm(attempt)) {
      var stopping = new Stopping(attempt, session);
      attempt.progress().whenStopped(stopping::stop);
      try (var watch = new LockWatch(observer, stopping.pid(), stall, stopping::cancel)) {
        return done(session).orElseGet(() -> act(session, calm, watch));
      } finally {
        stopping.over();
      }
    } catch (SQLException e) {
      throw Problems.exception(e, attempt.doing());
    }
  }

  private Optional<StepReceipt> done(Connection session) throws SQLException {
    var stored = Ledger.receipt(session, attempt.key());
    if (stored.isPresent()) {
      attempt.refuseBroughtBack(session);
    }
    return stored.map(Receipts::again);
  }

  private StepReceipt act(Connection session, Calm calm, LockWatch watch) {
    var files = attempt.tools().files();
    var scripts = attempt.step().scripts();
    boolean there = attempt.request().direction() == Direction.REVERSE;
    var script = ReadScript.of(files, there ? scripts.revert() : scripts.reapply());
    var verify = ReadScript.of(files, scripts.verify());
    calm.lookNow();
    watch.begin();
    try {
      asOwner(session);
      attempt.progress().at(10, script.path() + ", outside a transaction");
      new IndexAct(session, attempt.step(), script).run(earlier);
      Query.run(session, "RESET ROLE");
      Query.run(session, "SET search_path = pg_catalog, pg_temp");
      var way = new StepTransaction(attempt, session, calm, scene -> new Recording(scene, verify));
      return way.run(Duration.ofSeconds(1), new Waiting(watch.waited(), who(watch)));
    } catch (SQLException e) {
      throw turned(e, watch.end());
    } finally {
      watch.end();
      stall.waited(watch.waited());
    }
  }

  private void asOwner(Connection session) throws SQLException {
    var setting = attempt.step().setting();
    Query.run(session, "SET lock_timeout = " + Math.max(1000, stall.left().toMillis()));
    Query.run(session, "SET ROLE " + new Identifier(setting.owner()).quoted());
    Query.run(session, "SET search_path = " + new Roles(session, setting).path());
  }

  private ProblemException turned(SQLException e, List<Blocker> blockers) {
    if (attempt.progress().stopped() && "57014".equals(e.getSQLState())) {
      return attempt.stopped();
    }
    if (!Locked.is(e, stall.spent()) || blockers.isEmpty()) {
      return Problems.exception(e, attempt.doing());
    }
    var first = blockers.getFirst();
    var problem =
        ProblemException.needsPerson(
            "blocked",
            "Step %s needs a lock. In the way is %s."
                .formatted(attempt.step().name(), first.sentence()),
            "Let it finish, or end that session; then retry.");
    return first.session().map(problem::about).orElse(problem);
  }

  private static String who(LockWatch watch) {
    var blockers = watch.end();
    return blockers.isEmpty() ? "" : blockers.getFirst().sentence();
  }
}

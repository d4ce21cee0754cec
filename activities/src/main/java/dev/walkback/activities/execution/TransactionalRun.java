package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Ledger;
import dev.walkback.activities.postgres.LockWatch;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.postgres.Stall;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.Scripts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transactional step at the target: sessions, tries, and what an unknown COMMIT means. */
final class TransactionalRun {
  private static final Logger LOG = LoggerFactory.getLogger(TransactionalRun.class);

  private final StepAttempt attempt;
  private final Stall stall;

  TransactionalRun(StepAttempt attempt, Stall stall) {
    this.attempt = attempt;
    this.stall = stall;
  }

  StepReceipt run() {
    var names = scripts();
    try (var session = attempt.session();
        var observer = attempt.observe();
        var calm = new Calm(attempt)) {
      var stopping = new Stopping(attempt, session);
      attempt.progress().whenStopped(stopping::stop);
      try (var watch = new LockWatch(observer, stopping.pid(), stall, stopping::cancel)) {
        var patience = new LockPatience(attempt, session, watch, stall);
        var once = new StepTransaction(attempt, session, calm, way());
        patience.lookFirst(names);
        return patience.until(once::run, () -> takeBack(session));
      } finally {
        stopping.over();
      }
    } catch (CommitUnknown e) {
      return asLedgerSays(e);
    } catch (FailedStatement e) {
      throw turned(e, e.problem());
    } catch (SQLException e) {
      throw turned(e, Problems.of(e, attempt.doing()));
    }
  }

  private List<String> scripts() {
    return script().lockedNames();
  }

  private ReadScript script() {
    Scripts scripts = attempt.step().scripts();
    var files = attempt.tools().files();
    return ReadScript.of(
        files,
        attempt.request().direction() == Direction.REVERSE ? scripts.revert() : scripts.reapply());
  }

  private Function<Scene, Way> way() {
    var script = script();
    return switch (attempt.request().direction()) {
      case REVERSE -> {
        var verify = ReadScript.of(attempt.tools().files(), attempt.step().scripts().verify());
        yield scene -> new Reversing(scene, script, verify);
      }
      case BRING_BACK -> scene -> new BringingBack(scene, script);
    };
  }

  /** A row that can be read is committed; none now may still become one, so it stays unknown. */
  private StepReceipt asLedgerSays(CommitUnknown e) {
    try (var reader =
        attempt.tools().connections().open(attempt.operator(), SessionName.of("ledger"))) {
      var stored = Ledger.receipt(reader, attempt.key());
      if (stored.isPresent()) {
        var receipt = Receipts.read(stored.get());
        return receipt.fence() == attempt.token() ? receipt : Receipts.again(stored.get());
      }
    } catch (SQLException | ProblemException unreadable) {
      LOG.warn("The ledger could not be read after a failed COMMIT.");
    }
    throw new ProblemException(
        new Problem.FenceFirst(
            "unknown",
            "Whether step " + attempt.step().name() + " was committed is unknown.",
            "The next attempt fences this one and asks the ledger."),
        e);
  }

  private ProblemException turned(SQLException e, Problem problem) {
    boolean asked = attempt.progress().stopped() && "57014".equals(e.getSQLState());
    return asked ? attempt.stopped() : new ProblemException(problem, e);
  }

  private void takeBack(Connection session) {
    try {
      session.rollback();
      Ledger.refuseHalf(session, attempt.key());
      session.rollback();
    } catch (SQLException e) {
      LOG.warn(
          "A broken session cannot roll back; the server does (SQLSTATE {}).", e.getSQLState());
    }
  }
}

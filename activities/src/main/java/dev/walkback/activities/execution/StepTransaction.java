package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Guards;
import dev.walkback.activities.postgres.Ledger;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.workflows.execution.StepReceipt;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;

/**
 * One try at a step: everything in one transaction, its ledger row first, its receipt last.
 *
 * <p>The order is the promise; each line is a message of its own.
 */
final class StepTransaction {
  private static final String BEGIN = Sql.of(StepTransaction.class, "begin");

  private final StepAttempt attempt;
  private final Connection session;
  private final Calm calm;
  private final Function<Scene, Way> way;

  StepTransaction(StepAttempt attempt, Connection session, Calm calm, Function<Scene, Way> way) {
    this.attempt = attempt;
    this.session = session;
    this.calm = calm;
    this.way = way;
  }

  /** Does it, or finds it done; throws where nothing of it may stay. */
  StepReceipt run(Duration rung, Waiting waiting) throws SQLException {
    session.setAutoCommit(false);
    Query.run(session, begin(rung));
    Ledger.hold(session, attempt.key(), attempt.token());
    if (!Ledger.claim(session, attempt.key(), attempt.token(), attempt.tools().worker())) {
      var stored = Ledger.stored(session, attempt.key());
      attempt.refuseBroughtBack(session);
      session.rollback();
      return Receipts.again(stored);
    }
    var settled = work();
    calm.lookNow();
    var receipt = receipt(settled, waiting);
    Ledger.finish(session, attempt.key(), attempt.token(), Receipts.write(receipt));
    attempt.progress().at(98, "committing");
    try {
      session.commit();
    } catch (SQLException e) {
      throw new CommitUnknown(e);
    }
    return receipt;
  }

  private Way.Settled work() throws SQLException {
    var roles = new Roles(session, attempt.step().setting());
    var here = way.apply(new Scene(attempt, session, roles, calm));
    var before = Tables.read(session);
    here.prepare(before);
    roles.owner();
    var guards = Guards.standing(session);
    here.go(guards);
    // Deferred triggers would else run at COMMIT, as the login that owns the ledger.
    Query.run(session, "SET CONSTRAINTS ALL IMMEDIATE");
    guards.compare(session, attempt.step().name());
    roles.ourselves();
    return here.settle(before, Tables.read(session));
  }

  private StepReceipt receipt(Way.Settled settled, Waiting waiting) {
    var now = attempt.tools().clock().instant();
    return new StepReceipt(
        attempt.step().name(),
        attempt.request().direction(),
        settled.rows(),
        settled.preserved(),
        settled.quarantined(),
        Duration.between(attempt.begun(), now),
        waiting.waited(),
        waiting.blocker(),
        attempt.token(),
        now,
        false);
  }

  private String begin(Duration rung) {
    return BEGIN
        .replace("{lock}", String.valueOf(Math.max(1, rung.toMillis())))
        .replace("{statement}", String.valueOf(attempt.statementTimeout().toMillis()));
  }
}

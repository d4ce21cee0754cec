package dev.walkback.activities.maintenance;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.store.Store;
import dev.walkback.workflows.plan.Sha256;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands in front of the application, kept in our own database before it is set.
 *
 * <p>Whoever moves a barrier holds its row: an attempt that was given up and lives on cannot close
 * what its successor has opened.
 */
public final class Barriers {
  private static final String HOLD =
      "SET LOCAL lock_timeout = '20s'; SET LOCAL idle_in_transaction_session_timeout = '180s'";

  private final Store store;
  private final InstantSource clock;

  /** Kept here. */
  public Barriers(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What one hand does while nobody else can. */
  @FunctionalInterface
  interface Act {
    Seen with(BarrierRow row, Grip grip);
  }

  /** Those that stand for this rollback, outermost first. */
  public List<BarrierRow> standing(UUID rollback) {
    return store.inTransaction(
        in -> Query.list(in, sql("barrier-standing"), BarrierRow::read, rollback));
  }

  /** Those that stand for any rollback, oldest first: what a janitor must not leave unseen. */
  public List<BarrierRow> standing() {
    return store.inTransaction(
        in -> Query.list(in, sql("barrier-standing-anywhere"), BarrierRow::read));
  }

  /** Puts its undoing on record, before the act; keeps the record where it already stands. */
  BarrierRow intend(UUID rollback, int position, Shutter shutter) {
    var known = find(rollback, shutter.label());
    if (known.isPresent() && !known.get().undone()) {
      return known.get();
    }
    String before = shutter.before();
    store.inTransaction(in ->
        Query.update(
            in,
            sql("barrier-intend"),
            rollback,
            shutter.label(),
            position,
            before,
            Sha256.of(before),
            clock.instant()));
    return find(rollback, shutter.label()).orElseThrow();
  }

  /** Sets it with its row in hand. */
  Seen set(BarrierRow row, Act act) {
    return store.inTransaction(in -> {
      BarrierRow now = held(in, row);
      if (now.undone()) {
        throw ProblemException.never(
            "barrier-superseded",
            "Barrier " + row.label() + " was opened again while this attempt was away.",
            "Nothing was set; look at the status of the rollback.");
      }
      Seen seen = act.with(now, () -> confirm(in));
      Query.update(in, sql("barrier-set"), clock.instant(), row.rollback(), row.label());
      return seen;
    });
  }

  /** Undoes it with its row in hand. */
  Seen undo(BarrierRow row, Act act) {
    return store.inTransaction(in -> {
      Seen seen = act.with(held(in, row), () -> confirm(in));
      Query.update(in, sql("barrier-undone"), clock.instant(), row.rollback(), row.label());
      return seen;
    });
  }

  private Optional<BarrierRow> find(UUID rollback, String label) {
    return store.inTransaction(
        in -> Query.first(in, sql("barrier-find"), BarrierRow::read, rollback, label));
  }

  private static BarrierRow held(Connection in, BarrierRow row) throws SQLException {
    Query.run(in, HOLD);
    return Query.one(in, sql("barrier-lock"), BarrierRow::read, row.rollback(), row.label());
  }

  /** The store ends a transaction that lies idle too long, and with it the hold. */
  private static void confirm(Connection in) {
    try {
      Query.one(in, "SELECT 1", row -> true);
    } catch (SQLException e) {
      throw ProblemException.again(
          "barrier-lost",
          "This attempt lost its hold of a barrier while it was away.",
          "Another one has taken over; nothing was moved.");
    }
  }

  private static String sql(String name) {
    return Sql.of(Barriers.class, name);
  }
}

package dev.walkback.activities.postgres;

import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was done at the target, written in the very transaction that did it.
 *
 * <p>A row that can be read is a step that is done; there is no third state.
 */
public final class Ledger {
  private static final String HOLD = Sql.of(Ledger.class, "ledger-hold");
  private static final String CLAIM = Sql.of(Ledger.class, "ledger-claim");
  private static final String FINISH = Sql.of(Ledger.class, "ledger-finish");
  private static final String RECEIPT = Sql.of(Ledger.class, "ledger-receipt");
  private static final String HALF = Sql.of(Ledger.class, "ledger-half");
  private static final String FINISHED = Sql.of(Ledger.class, "ledger-finished");

  private Ledger() {}

  /** A finished step as the ledger has it. */
  public record Entry(String step, String part, String receipt) {}

  /** Keeps the rollback open and this attempt the newest one until the transaction ends. */
  public static void hold(Connection connection, StepKey key, long fence) throws SQLException {
    if (Query.list(connection, HOLD, row -> true, key.rollback(), key.planDigest(), fence)
        .isEmpty()) {
      throw fenced(key.rollback());
    }
  }

  /**
   * Takes the step for this transaction; false when it is done already.
   *
   * <p>Waits while another attempt's transaction holds the key, for {@code lock_timeout}.
   */
  public static boolean claim(Connection connection, StepKey key, long fence, String worker)
      throws SQLException {
    return Query.first(
            connection,
            CLAIM,
            row -> true,
            key.rollback(),
            key.planDigest(),
            key.step(),
            key.part(),
            fence,
            worker)
        .isPresent();
  }

  /** Writes the receipt; refuses where this is no longer the transaction that took the step. */
  public static void finish(Connection connection, StepKey key, long fence, String receipt)
      throws SQLException {
    long rows =
        Query.update(
            connection,
            FINISH,
            receipt,
            key.rollback(),
            key.planDigest(),
            key.step(),
            key.part(),
            fence);
    if (rows != 1) {
      throw left(key);
    }
  }

  /** The receipt of a step that was taken before; refuses where the row has none. */
  public static String stored(Connection connection, StepKey key) throws SQLException {
    return receipt(connection, key).orElseThrow(() -> left(key));
  }

  /** The receipt of a step that is done. */
  public static Optional<String> receipt(Connection connection, StepKey key) throws SQLException {
    return Query.first(
        connection,
        RECEIPT,
        row -> row.getString(1),
        key.rollback(),
        key.planDigest(),
        key.step(),
        key.part());
  }

  /** Everything done in this rollback, in its order. */
  public static List<Entry> finished(Connection connection, UUID rollback) throws SQLException {
    return Query.list(
        connection,
        FINISHED,
        row -> new Entry(row.getString(1), row.getString(2), row.getString(3)),
        rollback);
  }

  /** Refuses where the step's row was committed without a receipt: half of it may have happened. */
  public static void refuseHalf(Connection connection, StepKey key) throws SQLException {
    if (Query.first(
            connection, HALF, row -> true, key.rollback(), key.planDigest(), key.step(), key.part())
        .isPresent()) {
      throw left(key);
    }
  }

  private static ProblemException left(StepKey key) {
    return ProblemException.never(
        "left-transaction",
        "Step " + key.step() + " left the transaction it was begun in.",
        "Its script ended the transaction by itself: look at once what it did, then correct it.");
  }

  static ProblemException fenced(UUID rollback) {
    return ProblemException.never(
        "fenced",
        "Another attempt has taken over rollback "
            + RollbackNames.of(rollback).rb8()
            + ", or it is not open.",
        "This attempt changed nothing; the newer one goes on.");
  }
}

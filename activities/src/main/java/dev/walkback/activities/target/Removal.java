package dev.walkback.activities.target;

import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.postgres.RollbackRow;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a target off the list: its marker goes, so that the database may be registered anew; its
 * ledger and everything on record here stay.
 */
public final class Removal {
  private final Store store;
  private final Connections connections;
  private final Clock clock;

  /** From here. */
  public Removal(Store store, Connections connections, Clock clock) {
    this.store = store;
    this.connections = connections;
    this.clock = clock;
  }

  /** With its marker; refuses while a rollback stands open there, as the target itself says. */
  public void remove(Registered target, TargetAccess access) {
    try (var connection = connections.open(access.operator(), SessionName.of("target remove"))) {
      Proving.prove(connection, target, access.operator());
      refuseStanding(connection, target);
      Query.update(connection, Sql.of(Removal.class, "unmark"), target.registration());
    } catch (SQLException e) {
      throw Problems.exception(e, "taking the marker out of target " + target.name());
    }
    forget(target);
  }

  /** Without a look at it: the database is no more. Answers the rollback that ended with it. */
  public Optional<UUID> gone(Registered target) {
    var open =
        store.inTransaction(tx ->
            Query.first(
                tx,
                Sql.of(Removal.class, "open-here"),
                row -> row.getObject(1, UUID.class),
                target.registration()));
    forget(target);
    return open;
  }

  private static void refuseStanding(Connection connection, Registered target) {
    RollbackRow.standing(connection)
        .ifPresent(standing -> {
          throw busy(target, standing.rollback());
        });
  }

  private static ProblemException busy(Registered target, UUID rollback) {
    return ProblemException.never(
        "target-busy",
        "Rollback %s of target '%s' is open."
            .formatted(RollbackNames.of(rollback).rb8(), target.name()),
        "Finish it, or end it by its gate 'held' with hand-over; then remove the target.");
  }

  private void forget(Registered target) {
    var name = target.name() + " removed " + clock.instant();
    store.inTransaction(
        tx -> Query.update(tx, Sql.of(Removal.class, "forget"), name, target.registration()));
  }
}

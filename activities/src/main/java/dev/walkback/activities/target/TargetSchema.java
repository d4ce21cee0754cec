package dev.walkback.activities.target;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Our few tables in a target: the marker, the open row, the ledger, the token.
 *
 * <p>They belong to the operator's login and nobody else may use them. The version stands in the
 * schema's comment; a newer one is never touched.
 */
public final class TargetSchema {
  private static final int VERSION = 1;
  private static final String FOUND = Sql.of(TargetSchema.class, "schema-version");

  private TargetSchema() {}

  /** The marker that says which registered target this database is. */
  public record Marker(UUID registration, String target) {}

  /**
   * Makes the tables, or brings older ones up to this version. May be repeated.
   *
   * @param connection of the operator itself, or of somebody who may act as the operator
   */
  public static void install(Connection connection, Identifier operator) {
    try {
      boolean before = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        upgrade(connection, operator);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(before);
      }
    } catch (SQLException e) {
      throw Problems.exception(e, "making our schema in the target");
    }
  }

  /** Marks this database as the registered one; refuses where it is marked as another. */
  public static void mark(Connection connection, Marker marker) {
    try {
      Query.update(
          connection, Sql.of(TargetSchema.class, "mark"), marker.registration(), marker.target());
      var there = marker(connection);
      if (there.filter(marker::equals).isEmpty()) {
        throw ProblemException.never(
            "marked-as-another",
            "This database is marked as target "
                + there.map(Marker::target).orElse("of nobody")
                + ", not as "
                + marker.target()
                + ".",
            "It may be a copy: register it under a name of its own, after removing the marker.");
      }
    } catch (SQLException e) {
      throw Problems.exception(e, "marking the target");
    }
  }

  /** The marker; empty where nobody registered this database. */
  public static Optional<Marker> marker(Connection connection) {
    try {
      return Query.first(connection, FOUND, row -> row.getInt(1)).filter(v -> v > 0).isEmpty()
          ? Optional.empty()
          : Query.first(
              connection,
              Sql.of(TargetSchema.class, "marker"),
              row -> new Marker(row.getObject(1, UUID.class), row.getString(2)));
    } catch (SQLException e) {
      throw Problems.exception(e, "reading the target's marker");
    }
  }

  private static void upgrade(Connection connection, Identifier operator) throws SQLException {
    int found = Query.first(connection, FOUND, row -> row.getInt(1)).orElse(-1);
    if (found > VERSION) {
      throw ProblemException.never(
          "schema-newer",
          "A newer Walkback made the schema walkback here (version " + found + ").",
          "Use that version, or a newer one.");
    }
    if (found == -1) {
      Query.run(connection, "CREATE SCHEMA walkback AUTHORIZATION " + operator.quoted());
    }
    Query.run(connection, "SET LOCAL ROLE " + operator.quoted());
    for (int version = Math.max(found, 0) + 1; version <= VERSION; version++) {
      Query.run(connection, Sql.of(TargetSchema.class, "schema-" + version));
      Query.run(connection, "COMMENT ON SCHEMA walkback IS 'Walkback, version " + version + "'");
    }
    Query.run(connection, "RESET ROLE");
  }
}

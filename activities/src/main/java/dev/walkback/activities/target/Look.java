package dev.walkback.activities.target;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads what a target is and what hangs on it; changes nothing. */
final class Look {
  private Look() {}

  static Identity identity(Connection connection) throws SQLException {
    return Query.one(
        connection,
        Sql.of(Look.class, "identity"),
        row ->
            new Identity(
                row.getString("system_identifier"),
                row.getLong("database_oid"),
                row.getLong("timeline"),
                row.getInt("version"),
                row.getBoolean("standby")));
  }

  /** Names of standbys, slots, publications, subscriptions and the archiver. */
  static List<String> surroundings(Connection connection) throws SQLException {
    return Query.list(connection, Sql.of(Look.class, "surroundings"), row -> row.getString("name"));
  }

  /** Publications that would carry our first ledger row to subscribers that have no such table. */
  static List<String> publicationsForAllTables(Connection connection) throws SQLException {
    return Query.list(
        connection, Sql.of(Look.class, "for-all-tables"), row -> row.getString("pubname"));
  }

  /** Names of what this login may do here, asked of the server and not guessed. */
  static List<String> capabilities(Connection connection) throws SQLException {
    return Query.list(connection, Sql.of(Look.class, "capabilities"), row -> row.getString("name"));
  }

  /** Rights this login has and does not need. */
  static List<String> excess(Connection connection) throws SQLException {
    return Query.list(connection, Sql.of(Look.class, "excess"), row -> row.getString("name"));
  }
}

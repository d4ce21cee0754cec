package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Who a server is and where it stands now: what a capture and the beginning of a migration are
 * compared by.
 */
public record ServerState(
    Version version,
    String systemIdentifier,
    long databaseOid,
    String database,
    int timeline,
    Lsn lsn,
    Instant now,
    long bytes,
    String encoding) {

  /** Reads it; a standby is refused, for it cannot say where the primary stands. */
  public static ServerState of(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(Sql.of(ServerState.class, "server"))) {
      row.next();
      String lsn = row.getString("lsn");
      String database = row.getString("database");
      if (lsn == null) {
        throw ProblemException.needsPerson(
            "server-is-standby",
            "The server of database " + database + " is a standby.",
            "Use the address of the primary.");
      }
      String version = row.getString("version");
      return new ServerState(
          Version.in(version).orElseThrow(() -> new SQLException("odd version " + version)),
          row.getString("system_identifier"),
          row.getLong("database_oid"),
          database,
          row.getInt("timeline"),
          Lsn.parse(lsn),
          row.getObject("now", OffsetDateTime.class).toInstant(),
          row.getLong("bytes"),
          row.getString("encoding"));
    }
  }
}

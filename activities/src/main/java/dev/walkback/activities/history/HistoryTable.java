package dev.walkback.activities.history;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One table of records: taking rows out whole, and putting them back. */
record HistoryTable(long oid, String name, String version) {
  private static final String FIND = Sql.of(HistoryTable.class, "find");

  /** The table of this name on the search path that stands. */
  static Optional<Long> find(Connection connection, String table) throws SQLException {
    return Query.first(
            connection,
            "SELECT pg_catalog.to_regclass(?)::oid::bigint",
            row -> row.getObject(1) instanceof Long oid ? Optional.of(oid) : Optional.<Long>empty(),
            new Identifier(table).quoted())
        .flatMap(oid -> oid);
  }

  static HistoryTable of(Connection connection, long oid, String version) throws SQLException {
    return Query.one(
        connection, FIND, row -> new HistoryTable(oid, row.getString(1), version), oid);
  }

  Forgotten forget(Connection connection, Collection<String> versions) {
    if (versions.isEmpty()) {
      return Forgotten.nothing();
    }
    try {
      var rows =
          Query.list(
              connection,
              filled("forget"),
              row -> row.getString(1),
              (Object) versions.toArray(String[]::new));
      return rows.isEmpty() ? Forgotten.nothing() : new Forgotten(oid, name, rows);
    } catch (SQLException e) {
      throw Problems.exception(e, "taking records out of " + name);
    }
  }

  /** Which of these versions have a record, whatever it says. */
  Set<String> recorded(Connection connection, Collection<String> versions) throws SQLException {
    return Set.copyOf(
        Query.list(
            connection,
            filled("recorded"),
            row -> row.getString(1),
            (Object) versions.toArray(String[]::new)));
  }

  void remember(Connection connection, List<String> rows) {
    try {
      Query.update(connection, filled("remember"), (Object) rows.toArray(String[]::new));
    } catch (SQLException e) {
      throw Problems.exception(e, "putting records back into " + name);
    }
  }

  List<String> versions(Connection connection, String question) throws SQLException {
    return Query.list(connection, filled(question), row -> row.getString(1));
  }

  private String filled(String file) {
    return Sql.of(HistoryTable.class, file)
        .replace("{table}", name)
        .replace("{version}", new Identifier(version).quoted());
  }

  static ProblemException missing(String table, String tool) {
    return ProblemException.never(
        "no-history",
        "There is no table " + table + " on the plan's search path.",
        "Correct searchPath or tool: in the plan; tool: none where " + tool + " was not used.");
  }
}

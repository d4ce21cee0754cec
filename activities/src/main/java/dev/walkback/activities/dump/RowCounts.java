package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many rows each table of the user holds in the snapshot of the connection's transaction. */
public final class RowCounts {
  private record Table(String schema, String table, String name) {}

  private RowCounts() {}

  /** Exact counts by qualified name, as the fingerprint writes names. */
  public static SortedMap<String, Long> read(Connection connection, Progress progress)
      throws SQLException {
    var counts = new TreeMap<String, Long>();
    var tables = tables(connection);
    for (Table table : tables) {
      progress.at(100 * counts.size() / tables.size(), "counting " + table.name());
      counts.put(table.name(), count(connection, table));
    }
    return counts;
  }

  /** Large objects belong to no table. */
  public static long largeObjects(Connection connection) throws SQLException {
    return number(connection, "SELECT count(*) FROM pg_catalog.pg_largeobject_metadata");
  }

  private static List<Table> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<Table>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(Sql.of(RowCounts.class, "tables"))) {
      while (rows.next()) {
        tables.add(new Table(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return tables;
  }

  private static long count(Connection connection, Table table) throws SQLException {
    String from = Identifier.quoted(table.schema(), table.table());
    try {
      return number(connection, "SELECT count(*) FROM ONLY " + from);
    } catch (SQLException e) {
      if (Problems.state(e).equals("42501")) {
        throw hidden(table, e);
      }
      throw e;
    }
  }

  private static ProblemException hidden(Table table, SQLException e) {
    return new ProblemException(
        new Problem.NeedsPerson(
            "rows-hidden",
            "Our login may not see every row of " + table.name() + ".",
            "GRANT pg_read_all_data to it, and BYPASSRLS where the table forces row level security."),
        e);
  }

  private static long number(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(question)) {
      row.next();
      return row.getLong(1);
    }
  }
}

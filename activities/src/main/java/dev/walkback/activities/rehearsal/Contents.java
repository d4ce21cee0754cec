package dev.walkback.activities.rehearsal;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.progress.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Every row of every table, as one number and one digest a table; the order of rows is no fact. */
record Contents(SortedMap<String, Content> tables) {

  /** The rows of one table. */
  record Content(long rows, String sums) {}

  private record Table(String schema, String table, String name, List<String> columns) {}

  /** Reads all of it in one snapshot. */
  static Contents read(Connection connection, Progress progress) throws SQLException {
    connection.setAutoCommit(false);
    progress.whenStopped(() -> cancel(connection));
    try {
      Query.run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      Query.one(connection, Sql.of(Contents.class, "plain-text"), row -> true);
      var tables = tables(connection);
      var contents = new TreeMap<String, Content>();
      for (Table table : tables) {
        progress.at(100 * contents.size() / tables.size(), "reading the rows of " + table.name());
        contents.put(table.name(), content(connection, table));
      }
      return new Contents(contents);
    } finally {
      progress.whenStopped(() -> {});
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** What differs, table by table; a count says more than a digest and comes first. */
  List<String> differences(Contents other) {
    var names = new TreeSet<>(tables.keySet());
    names.addAll(other.tables.keySet());
    var differences = new ArrayList<String>();
    for (String name : names) {
      Content one = tables.get(name);
      Content two = other.tables.get(name);
      if (one == null || two == null) {
        differences.add(name + (one == null ? " was not there" : " is missing"));
      } else if (one.rows != two.rows) {
        differences.add("%s had %d rows, has %d".formatted(name, one.rows, two.rows));
      } else if (!one.sums.equals(two.sums)) {
        differences.add(name + " holds other values");
      }
    }
    return differences;
  }

  private static void cancel(Connection connection) {
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
    } catch (SQLException e) {
      throw Problems.exception(e, "stopping to read the clone");
    }
  }

  private static List<Table> tables(Connection connection) throws SQLException {
    return Query.list(
        connection,
        Sql.of(Contents.class, "tables-with-rows"),
        row ->
            new Table(
                row.getString("schema"),
                row.getString("table"),
                row.getString("name"),
                Arrays.asList((String[]) row.getArray("columns").getArray())));
  }

  private static Content content(Connection connection, Table table) throws SQLException {
    var columns =
        table.columns().stream()
            .map(column -> "r." + new Identifier(column).quoted())
            .collect(Collectors.joining(", "));
    var question =
        Sql.of(Contents.class, "row-digest")
            .formatted(columns, Identifier.quoted(table.schema(), table.table()));
    return Query.one(
        connection, question, row -> new Content(row.getLong("rows"), row.getString("sums")));
  }
}

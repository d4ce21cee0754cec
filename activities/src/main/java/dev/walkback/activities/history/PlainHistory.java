package dev.walkback.activities.history;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A table {@code schema_migrations} with a row for each applied migration, whatever else its
 * columns say.
 *
 * <p>The version is in the column of that name, else in the only column of the key, else in the
 * only column. Tools that keep one row with the newest version and a {@code dirty} mark are
 * refused: to forget a version there means to invent the one before.
 */
public record PlainHistory() implements TableHistory {
  private static final String TABLE = "schema_migrations";
  private static final String VERSION = Sql.of(PlainHistory.class, "plain-version");
  private static final String TIME = Sql.of(PlainHistory.class, "plain-time");

  @Override
  public List<String> applied(Connection connection) {
    try {
      var table = table(connection);
      var time = Query.first(connection, TIME, row -> row.getString(1), table.oid());
      return time.isEmpty()
          ? table.versions(connection, "plain-applied")
          : timed(connection, table, time.get());
    } catch (SQLException e) {
      throw Problems.exception(e, "reading " + TABLE);
    }
  }

  private static List<String> timed(Connection connection, HistoryTable table, String column)
      throws SQLException {
    var sql =
        Sql.of(PlainHistory.class, "plain-timed")
            .replace("{table}", table.name())
            .replace("{version}", new Identifier(table.version()).quoted())
            .replace("{time}", new Identifier(column).quoted());
    return Query.list(connection, sql, row -> row.getString(1));
  }

  @Override
  public HistoryTable table(Connection connection) throws SQLException {
    long oid =
        HistoryTable.find(connection, TABLE)
            .orElseThrow(() -> HistoryTable.missing(TABLE, "such a table"));
    var version =
        Query.first(connection, VERSION, row -> row.getString(1), oid, oid, oid)
            .orElseThrow(PlainHistory::unread);
    return HistoryTable.of(connection, oid, version);
  }

  private static ProblemException unread() {
    return ProblemException.never(
        "history-unread",
        "The table " + TABLE + " has no column that holds one version per row.",
        "Say tool: none in the plan, and correct that table by hand afterwards.");
  }
}

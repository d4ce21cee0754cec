package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * A relation that a statement is about to change.
 *
 * @param file what changes when it is written anew
 * @param columns number and type of each
 */
record Thing(
    long oid,
    boolean lasting,
    String schema,
    String bare,
    String name,
    String owner,
    long file,
    Set<String> columns) {
  private static final String READ = Sql.of(Thing.class, "what-it-is");

  Thing {
    columns = Set.copyOf(columns);
  }

  static Thing of(Connection session, long oid) throws SQLException {
    return Query.one(session, READ, row -> read(oid, row), oid);
  }

  /** Whether every value of the earlier one is still where and as it was. */
  boolean holdsAllOf(Thing earlier) {
    return file == earlier.file && columns.containsAll(earlier.columns);
  }

  private static Thing read(long oid, ResultSet row) throws SQLException {
    return new Thing(
        oid,
        row.getBoolean("table") && !row.getBoolean("temporary"),
        row.getString("nspname"),
        row.getString("relname"),
        row.getString("name"),
        row.getString("owner"),
        row.getLong("file"),
        Set.copyOf(List.of((String[]) row.getArray("columns").getArray())));
  }
}

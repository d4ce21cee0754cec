package dev.walkback.activities.assessment;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Roughly how many rows each table holds, for the evidence. */
final class Estimates {
  private Estimates() {}

  static SortedMap<String, Long> read(Connection observer) throws SQLException {
    var rows = new TreeMap<String, Long>();
    Query.list(
        observer,
        Sql.of(Estimates.class, "estimates"),
        row -> rows.put(row.getString("name"), row.getLong("rows")));
    return rows;
  }
}

package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Query;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Something that has to leave with a hidden thing: what takes it away, and what gives it back. */
record Part(String take, List<String> give) {
  Part {
    give = List.copyOf(give);
  }

  static List<Part> list(Connection session, String sql, Object... values) throws SQLException {
    return Query.list(session, sql, Part::read, values);
  }

  private static Part read(ResultSet row) throws SQLException {
    return row.getObject("give") instanceof String one
        ? new Part(row.getString("take"), List.of(one))
        : new Part(row.getString("take"), List.of((String[]) row.getArray("give").getArray()));
  }
}

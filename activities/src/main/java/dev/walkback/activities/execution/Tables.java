package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All user tables with this transaction's counters; ours and temporary ones are left out. */
record Tables(Map<Long, Table> byOid) {
  private static final String READ = Sql.of(Tables.class, "tables");

  Tables {
    byOid = Map.copyOf(byOid);
  }

  static Tables read(Connection session) throws SQLException {
    var tables = new LinkedHashMap<Long, Table>();
    for (Table table : Query.list(session, READ, Tables::table)) {
      tables.put(table.oid(), table);
    }
    return new Tables(tables);
  }

  @Nullable Table at(long oid) {
    return byOid.get(oid);
  }

  private static Table table(ResultSet row) throws SQLException {
    return new Table(
        row.getLong("oid"),
        row.getLong("root"),
        row.getString("name"),
        row.getString("owner"),
        row.getLong("file"),
        (Long) row.getObject("bytes"),
        row.getLong("inserted"),
        row.getLong("updated"),
        row.getLong("deleted"),
        Set.of((String[]) row.getArray("columns").getArray()));
  }
}

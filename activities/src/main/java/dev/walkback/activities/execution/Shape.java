package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.NamedSql;
import dev.walkback.activities.postgres.Query;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as SQL that the server itself has quoted: {@code t} is a row of it, {@code p} a kept one.
 *
 * @param image the row as names and texts, hidden columns under the names they had
 * @param match what pairs a row with a kept one; null where the table has no key
 * @param labels the names an image has
 */
record Shape(
    long oid,
    String name,
    String owner,
    String keyColumns,
    String image,
    String key,
    @Nullable String match,
    Set<String> labels,
    String columns,
    String fields,
    @Nullable String sets) {
  Shape {
    labels = Set.copyOf(labels);
  }

  /** The table's shape now; empty where it is gone. */
  static Optional<Shape> of(Connection session, String schema, long oid) throws SQLException {
    return Query.first(
        session, NamedSql.in(Shape.class, "shape", schema), Shape::read, oid, oid, oid);
  }

  /** The digest of the row as it is now; empty where there is none. */
  private String digest() {
    return "CASE WHEN t.tableoid IS NOT NULL THEN pg_catalog.encode(pg_catalog.sha256("
        + "pg_catalog.convert_to(("
        + image
        + ")::text, 'UTF8')), 'hex') END";
  }

  /** Our SQL with this table's fragments in it. */
  String fill(String sql) {
    return sql.replace("{table}", name)
        .replace("{digest}", digest())
        .replace("{image}", image)
        .replace("{key}", key)
        .replace("{match}", match == null ? "false" : match)
        .replace("{columns}", columns)
        .replace("{fields}", fields)
        .replace("{sets}", String.valueOf(sets));
  }

  private static Shape read(ResultSet row) throws SQLException {
    return new Shape(
        row.getLong("oid"),
        row.getString("name"),
        row.getString("owner"),
        row.getString("key_columns"),
        row.getString("image"),
        row.getString("key"),
        row.getString("match"),
        Set.of((String[]) row.getArray("labels").getArray()),
        row.getString("columns"),
        row.getString("fields"),
        row.getString("sets"));
  }
}

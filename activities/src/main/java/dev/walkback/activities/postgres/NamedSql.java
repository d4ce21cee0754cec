package dev.walkback.activities.postgres;

import java.util.Map;

/** Our own SQL with names in it: each {@code {placeholder}} is a quoted identifier. */
public final class NamedSql {
  private NamedSql() {}

  /** The text of {@code name.sql} with every placeholder replaced. */
  public static String of(Class<?> asker, String name, Map<String, Identifier> names) {
    var sql = Sql.of(asker, name);
    for (var entry : names.entrySet()) {
      sql = sql.replace("{" + entry.getKey() + "}", entry.getValue().quoted());
    }
    return sql;
  }

  /** The text of {@code name.sql} with this schema for {@code {schema}}. */
  public static String in(Class<?> asker, String name, String schema) {
    return of(asker, name, Map.of("schema", new Identifier(schema)));
  }
}

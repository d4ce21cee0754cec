package dev.walkback.activities.fingerprint;

import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The settings that colour how PostgreSQL writes a definition (names, dates, numbers), pinned for
 * one reading. Without this the same default reads differently for two logins.
 */
record DeparseSettings(Map<String, String> before) {

  private static final Map<String, String> PINNED =
      Map.of(
          "search_path", "pg_catalog",
          "quote_all_identifiers", "off",
          "DateStyle", "ISO, YMD",
          "IntervalStyle", "postgres",
          "TimeZone", "UTC",
          "extra_float_digits", "3",
          "bytea_output", "hex",
          "xmlbinary", "base64",
          "jit", "off");

  static DeparseSettings pin(Connection connection) throws SQLException {
    var before = new LinkedHashMap<String, String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(Sql.of(DeparseSettings.class, "settings"))) {
      while (rows.next()) {
        before.put(
            Objects.requireNonNull(rows.getString(1)), Objects.requireNonNull(rows.getString(2)));
      }
    }
    set(connection, PINNED);
    return new DeparseSettings(before);
  }

  /** Local to the transaction, as the pinning was: a failed reading needs no giving back. */
  void giveBack(Connection connection) throws SQLException {
    set(connection, before);
  }

  private static void set(Connection connection, Map<String, String> settings) throws SQLException {
    try (var statement =
        connection.prepareStatement(Sql.of(DeparseSettings.class, "set-settings"))) {
      statement.setArray(1, connection.createArrayOf("text", settings.keySet().toArray()));
      statement.setArray(2, connection.createArrayOf("text", settings.values().toArray()));
      statement.executeQuery().close();
    }
  }
}

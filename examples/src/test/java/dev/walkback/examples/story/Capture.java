package dev.walkback.examples.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** A table as it was: its columns and its rows, to be loaded into a temporary table later. */
record Capture(String table, String columns, byte[] rows) {

  static Capture of(Connection connection, String table) throws SQLException, IOException {
    String columns =
        Rows.of(
                connection,
                "SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum)"
                    + " FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped AND attrelid = '"
                    + table
                    + "'::regclass")
            .getFirst();
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("COPY " + table + " TO STDOUT", rows);
    return new Capture(table, columns, rows.toByteArray());
  }

  void load(Connection connection) throws SQLException, IOException {
    String name = "before_" + table;
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMP TABLE " + name + " (" + columns + ") ON COMMIT DROP");
    }
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("COPY " + name + " FROM STDIN", new ByteArrayInputStream(rows));
  }
}

package dev.walkback.activities.check;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import dev.walkback.workflows.check.EmptyCheck;
import dev.walkback.workflows.check.Result;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs a query of the plan that must return nothing.
 *
 * <p>Three walls keep it from changing anything: the login has no right to, the transaction is
 * read-only, and the script's firewall let nothing else through when the plan was loaded.
 */
final class EmptyLook {
  private static final int MOST = 21;
  private static final int SHOWN_CHARACTERS = 200;

  private EmptyLook() {}

  static Finding look(Connection reader, EmptyCheck check, String sql, List<String> searchPath)
      throws SQLException {
    // Holds for a transaction that the query begins by itself, too.
    Query.run(reader, "SET default_transaction_read_only = on");
    reader.setAutoCommit(false);
    try {
      Query.run(reader, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      Query.run(reader, "SET LOCAL search_path = " + path(searchPath));
      List<String> rows = rows(reader, sql);
      if (rows.isEmpty()) {
        return Finding.of(
            Result.PASS, check.file().path() + " returned nothing, as it must.", List.of());
      }
      String many = rows.size() == MOST ? "more than " + (MOST - 1) : "" + rows.size();
      return new Finding(
          Result.FAIL,
          check.file().path() + " returned " + many + " rows where there must be none.",
          List.of(check.file().path() + ": " + many + " rows"),
          rows.stream().limit(MOST - 1).toList());
    } finally {
      reader.rollback();
      reader.setAutoCommit(true);
    }
  }

  private static List<String> rows(Connection reader, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = reader.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.setMaxRows(MOST);
      boolean result = statement.execute(sql);
      while (result || statement.getUpdateCount() >= 0) {
        if (result) {
          add(rows, statement.getResultSet());
        }
        result = statement.getMoreResults();
      }
    }
    return rows.stream().limit(MOST).toList();
  }

  private static void add(List<String> rows, ResultSet found) throws SQLException {
    while (found.next()) {
      var row = new StringBuilder();
      for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
        row.append(i == 1 ? "" : " | ").append(found.getString(i));
      }
      rows.add(row.substring(0, Math.min(SHOWN_CHARACTERS, row.length())));
    }
  }

  private static String path(List<String> searchPath) {
    return searchPath.stream()
        .map(schema -> new Identifier(schema).quoted())
        .collect(Collectors.joining(", "));
  }
}

package dev.walkback.activities.check;

import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.progress.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows each table holds, exactly, all at one moment.
 *
 * @param counted by schema and name as the catalog quotes them
 * @param missing tables that could not be counted, each with the reason
 */
public record TableCounts(SortedMap<String, Long> counted, SortedMap<String, String> missing) {
  private static final String TABLES = Sql.of(TableCounts.class, "tables");

  /** Copies, so that what was seen cannot change. */
  public TableCounts {
    counted = Collections.unmodifiableSortedMap(new TreeMap<>(counted));
    missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
  }

  /**
   * Counts every table of the application within this time; what does not fit is named as missing.
   *
   * <p>The session must have {@code row_security=off}: hidden rows are an error then, not a smaller
   * number.
   */
  public static TableCounts of(Connection reader, Duration longest, Progress progress) {
    try {
      reader.setAutoCommit(false);
      Query.run(reader, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      try {
        return counted(reader, System.nanoTime() + longest.toNanos(), progress);
      } finally {
        reader.rollback();
        reader.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw Problems.exception(e, "counting rows");
    }
  }

  private static TableCounts counted(Connection reader, long end, Progress progress)
      throws SQLException {
    var counted = new TreeMap<String, Long>();
    var missing = new TreeMap<String, String>();
    List<String> tables = Query.list(reader, TABLES, row -> row.getString("name"));
    for (String table : tables) {
      int percent = 100 * (counted.size() + missing.size()) / tables.size();
      progress.at(percent, "counting rows of " + table);
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0 || progress.stopped()) {
        missing.put(table, "no time was left");
      } else {
        count(reader, table, left, counted, missing);
      }
    }
    return new TableCounts(counted, missing);
  }

  private static void count(
      Connection reader,
      String table,
      long millis,
      SortedMap<String, Long> counted,
      SortedMap<String, String> missing)
      throws SQLException {
    var before = reader.setSavepoint();
    try {
      Query.run(reader, "SET LOCAL statement_timeout = " + millis);
      counted.put(
          table, Query.one(reader, "SELECT count(*) FROM ONLY " + table, row -> row.getLong(1)));
      reader.releaseSavepoint(before);
    } catch (SQLException e) {
      if (reader.isClosed()) {
        throw e;
      }
      reader.rollback(before);
      missing.put(table, Unseen.because(e));
    }
  }
}

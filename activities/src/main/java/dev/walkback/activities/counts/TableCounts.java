package dev.walkback.activities.counts;

import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.progress.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows each table holds, exactly, all at one moment.
 *
 * @param counted by schema and name as the catalog quotes them
 * @param missing tables that could not be counted, each with the reason
 * @param roots the partitioned table each belongs to, or itself
 */
public record TableCounts(
    SortedMap<String, Long> counted,
    SortedMap<String, String> missing,
    SortedMap<String, String> roots) {
  private static final String TABLES = Sql.of(TableCounts.class, "tables");

  /** Copies, so that what was seen cannot change. */
  public TableCounts {
    counted = Collections.unmodifiableSortedMap(new TreeMap<>(counted));
    missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
    roots = Collections.unmodifiableSortedMap(new TreeMap<>(roots));
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
        return new Counting(reader, System.nanoTime() + longest.toNanos()).all(progress);
      } finally {
        reader.rollback();
        reader.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw Problems.exception(e, "counting rows");
    }
  }

  /** The sums by partitioned table; a table without parts stands for itself. */
  public SortedMap<String, Long> byRoot(Map<String, Long> counts) {
    var sums = new TreeMap<String, Long>();
    counts.forEach((table, rows) -> sums.merge(root(table), rows, Long::sum));
    return sums;
  }

  /** The partitioned table it belongs to, or itself. */
  public String root(String table) {
    return roots.getOrDefault(table, table);
  }

  /** One pass over all tables inside one snapshot. */
  private record Counting(
      Connection reader,
      long end,
      TreeMap<String, Long> counted,
      TreeMap<String, String> missing,
      TreeMap<String, String> roots) {
    Counting(Connection reader, long end) {
      this(reader, end, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    TableCounts all(Progress progress) throws SQLException {
      Query.list(reader, TABLES, row -> roots.put(row.getString("name"), row.getString("root")));
      for (String table : roots.keySet()) {
        progress.at(100 * (counted.size() + missing.size()) / roots.size(), "counting " + table);
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0 || progress.stopped()) {
          missing.put(table, "no time was left");
        } else {
          count(table, left);
        }
      }
      return new TableCounts(counted, missing, roots);
    }

    private void count(String table, long millis) throws SQLException {
      var before = reader.setSavepoint();
      try {
        Query.run(reader, "SET LOCAL statement_timeout = " + millis);
        String question = "SELECT count(*) FROM ONLY " + table;
        counted.put(table, Query.one(reader, question, row -> row.getLong(1)));
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
}

package dev.walkback.activities.check;

import dev.walkback.activities.counts.Unseen;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.workflows.check.Result;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Every foreign key, looked at row by row: a key that is listed may never have been validated, and
 * one that was validated may have been dodged since.
 */
final class ReferencesLook {
  private static final String KEYS = Sql.of(ReferencesLook.class, "foreign-keys");

  private ReferencesLook() {}

  /** One key, for the evidence. */
  record Line(String table, String key, boolean validated, long dangling, String why) {}

  private record Key(
      String table, String name, boolean validated, boolean temporal, String dangling) {
    static Key read(ResultSet row) throws SQLException {
      return new Key(
          row.getString("name"),
          row.getString("key"),
          row.getBoolean("validated"),
          row.getBoolean("temporal"),
          row.getString("dangling"));
    }

    String named() {
      return table + " " + name;
    }
  }

  static Finding look(Connection reader, List<String> expect) throws SQLException {
    List<Line> lines = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    Result result = Result.PASS;
    for (Key key : Query.list(reader, KEYS, Key::read)) {
      Line line = line(reader, key);
      lines.add(line);
      Result verdict = verdict(line, expect);
      if (verdict != Result.PASS || !line.validated()) {
        differences.add(sentence(key, line));
      }
      result = Finding.worst(result, verdict);
    }
    long dangling = lines.stream().mapToLong(Line::dangling).sum();
    String observed =
        "%d foreign keys looked at row by row: %d rows dangle, %d keys are not validated."
            .formatted(
                lines.size(), dangling, lines.stream().filter(line -> !line.validated()).count());
    return new Finding(result, observed, differences, lines);
  }

  private static Line line(Connection reader, Key key) {
    if (key.temporal()) {
      return new Line(
          key.table(), key.name(), key.validated(), 0, "keys over periods are not looked at");
    }
    try {
      long dangling = Query.one(reader, key.dangling(), row -> row.getLong(1));
      return new Line(key.table(), key.name(), key.validated(), dangling, "");
    } catch (SQLException e) {
      return new Line(key.table(), key.name(), key.validated(), 0, Unseen.because(e));
    }
  }

  private static Result verdict(Line line, List<String> expect) {
    if (line.dangling() > 0) {
      return Result.FAIL;
    }
    if (!line.validated() && !declared(line, expect)) {
      return Result.FAIL;
    }
    return line.why().isEmpty() ? Result.PASS : Result.UNKNOWN;
  }

  /** A plan may say that a key was never validated, as it says of any other difference. */
  private static boolean declared(Line line, List<String> expect) {
    String name = "constraint " + line.table() + "." + line.key();
    return expect.stream()
        .anyMatch(each -> each.strip().equals(name) || each.strip().equals(name + ": validated"));
  }

  private static String sentence(Key key, Line line) {
    if (line.dangling() > 0) {
      return key.named() + ": " + line.dangling() + " rows point at nothing";
    }
    return line.validated() ? key.named() + ": " + line.why() : key.named() + ": is not validated";
  }
}

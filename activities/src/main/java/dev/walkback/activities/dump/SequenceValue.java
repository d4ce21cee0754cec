package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a sequence had counted at least.
 *
 * @param last the last value given out; null while none was
 */
public record SequenceValue(@Nullable Long last, long start, long increment) {

  /** Every sequence of the user by qualified name, as the fingerprint writes names. */
  public static SortedMap<String, SequenceValue> read(Connection connection) throws SQLException {
    var values = new TreeMap<String, SequenceValue>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(Sql.of(SequenceValue.class, "sequences"))) {
      while (rows.next()) {
        Long last = rows.getObject("last", Long.class);
        values.put(
            rows.getString("name"),
            new SequenceValue(last, rows.getLong("start"), rows.getLong("increment")));
      }
    }
    return values;
  }

  /** Whether another reading is at least as far along in this sequence's direction. */
  public boolean reachedBy(SequenceValue other) {
    if (last == null) {
      return true;
    }
    Long its = other.last();
    return its != null && (increment < 0 ? its <= last : its >= last);
  }
}

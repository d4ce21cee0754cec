package dev.walkback.activities.check;

import dev.walkback.activities.counts.Unseen;
import dev.walkback.activities.dump.SequenceValue;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.workflows.check.Result;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** No sequence may give out a number that was given out before. */
final class SequencesLook {
  private static final String SEQUENCES = Sql.of(SequencesLook.class, "sequences");

  private final Connection reader;
  private final Map<String, SequenceValue> captured;
  private final List<String> differences = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private Result result = Result.PASS;

  private SequencesLook(Connection reader, Map<String, SequenceValue> captured) {
    this.reader = reader;
    this.captured = captured;
  }

  /** One sequence, for the evidence. */
  record Line(String sequence, @Nullable Long next, @Nullable Long captured) {}

  private record Sequence(
      String name, long increment, boolean cycles, List<String> tables, List<String> columns) {
    static Sequence read(ResultSet row) throws SQLException {
      return new Sequence(
          row.getString("name"),
          row.getLong("increment"),
          row.getBoolean("cycles"),
          List.of((String[]) row.getArray("tables").getArray()),
          List.of((String[]) row.getArray("columns").getArray()));
    }

    /** Whether a number was passed already: the next one lies beyond it. */
    boolean passed(long number, long next) {
      return increment < 0 ? next < number : next > number;
    }
  }

  static Finding look(Connection reader, Map<String, SequenceValue> captured) throws SQLException {
    var look = new SequencesLook(reader, captured);
    Set<String> seen = new HashSet<>();
    for (Sequence sequence : Query.list(reader, SEQUENCES, Sequence::read)) {
      seen.add(sequence.name());
      look.sequence(sequence);
    }
    captured.keySet().stream()
        .filter(name -> !seen.contains(name))
        .sorted()
        .forEach(name -> look.note(Result.FAIL, name + ": was captured and is missing"));
    String observed =
        "%d sequences looked at: %d stand where they may, %d do not or could not be seen."
            .formatted(
                look.lines.size(),
                look.lines.size() - Math.min(look.lines.size(), look.differences.size()),
                look.differences.size());
    return new Finding(look.result, observed, look.differences, look.lines);
  }

  private void sequence(Sequence sequence) {
    try {
      long next = next(sequence);
      SequenceValue before = captured.get(sequence.name());
      Long last = before == null ? null : before.last();
      lines.add(new Line(sequence.name(), next, last));
      if (sequence.cycles()) {
        note(Result.UNKNOWN, sequence.name() + ": begins again by itself, so nobody can tell");
        return;
      }
      if (last != null && !sequence.passed(last, next)) {
        note(
            Result.FAIL,
            "%s: would give out %d, and %d was given out when captured"
                .formatted(sequence.name(), next, last));
      }
      for (int i = 0; i < sequence.tables().size(); i++) {
        column(sequence, sequence.tables().get(i), sequence.columns().get(i), next);
      }
    } catch (SQLException e) {
      lines.add(new Line(sequence.name(), null, null));
      note(Result.UNKNOWN, sequence.name() + ": " + Unseen.because(e));
    }
  }

  private void column(Sequence sequence, String table, String column, long next)
      throws SQLException {
    String farthest = sequence.increment() < 0 ? "min" : "max";
    var used =
        Query.one(
            reader,
            "SELECT " + farthest + "(" + column + ")::bigint AS used FROM " + table,
            row -> Optional.ofNullable(row.getObject("used", Long.class)));
    if (used.isPresent() && !sequence.passed(used.get(), next)) {
      note(
          Result.FAIL,
          "%s: would give out %d, and %s.%s holds %d already"
              .formatted(sequence.name(), next, table, column, used.get()));
    }
  }

  private long next(Sequence sequence) throws SQLException {
    return Objects.requireNonNull(
        Query.one(
            reader,
            "SELECT last_value, is_called FROM " + sequence.name(),
            row ->
                row.getBoolean("is_called")
                    ? row.getLong("last_value") + sequence.increment()
                    : row.getLong("last_value")));
  }

  private void note(Result verdict, String difference) {
    result = Finding.worst(result, verdict);
    differences.add(difference);
  }
}

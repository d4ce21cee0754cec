package dev.walkback.activities.dump;

import dev.walkback.activities.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Where a capture keeps the rows of a table, and how they are written there: for people who load
 * them by hand.
 *
 * @param name as the fingerprint writes it
 * @param parts itself, or the partitions that hold its rows
 * @param rows as many as were counted
 */
public record CapturedRows(String name, List<Part> parts, long rows) {
  /** Copies, so that what was read cannot change. */
  public CapturedRows {
    parts = List.copyOf(parts);
  }

  /** One table of the archive, its columns in the archive's order. */
  public record Part(String schema, String table, List<Column> columns) {
    /** Copies, so that what was read cannot change. */
    public Part {
      columns = List.copyOf(columns);
    }
  }

  /** A column and its type as the capture has them, fit for CREATE TABLE. */
  public record Column(String name, String definition) {}

  /** Looks a name of a plan up along this search path; reads no row. */
  public static CapturedRows of(
      StoredCapture capture, ClientTools tools, String table, List<String> searchPath) {
    var found = CapturedTable.of(capture.fingerprint(), table, searchPath);
    var counts = capture.counts();
    var parts = new ArrayList<Part>();
    long rows = 0;
    for (String part : found.parts()) {
      var name = QuotedNames.qualified(part);
      rows += Objects.requireNonNullElse(counts.get(part), 0L);
      var header = header(capture, tools.forServer(capture.manifest().serverVersion()), name);
      parts.add(
          new Part(
              name.getFirst(),
              name.getLast(),
              header.columns().stream().map(column -> column(found, column)).toList()));
    }
    return new CapturedRows(found.name(), parts, rows);
  }

  private static Column column(CapturedTable table, String name) {
    var facts = Objects.requireNonNull(table.columns().getOrDefault(name, null), name);
    var collation = facts.getOrDefault("collation", "");
    return new Column(
        name,
        facts.getOrDefault("type", "") + (collation.isEmpty() ? "" : " COLLATE " + collation));
  }

  private static CopyHeader header(StoredCapture capture, Tools tools, List<String> name) {
    var words =
        List.of(
            "--format=directory",
            "--data-only",
            "--schema=" + name.getFirst(),
            "--table=" + name.getLast(),
            "--file=-",
            capture.dump().toString());
    var first = new First();
    try {
      ProgramRunner.run(
          Program.reading(tools, "pg_restore", words),
          output -> CopyScript.read(output, first),
          Progress.silent(),
          () -> {});
    } catch (Enough seen) {
      return seen.header;
    }
    throw StoredCapture.broken(
        "source-table-missing",
        "The archive of %s holds no rows of %s."
            .formatted(capture.named(), String.join(".", name)));
  }

  /** The first line of rows is all that is wanted; the tool is stopped there. */
  private static final class First implements CopyScript.Rows {
    @Override
    public void begin(CopyHeader header) {
      throw new Enough(header);
    }

    @Override
    public void data(byte[] bytes, int from, int length) {}

    @Override
    public void end() {}
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient CopyHeader header;

    Enough(CopyHeader header) {
      super("", null, false, false);
      this.header = header;
    }
  }
}

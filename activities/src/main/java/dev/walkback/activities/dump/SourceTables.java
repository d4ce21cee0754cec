package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Rows of a capture for a reversal that needs them: what was there, never a guess. */
public final class SourceTables {
  private final StoredCapture capture;
  private final Tools tools;
  private final Progress progress;

  /** Of this capture, which was verified before. */
  public SourceTables(StoredCapture capture, ClientTools tools, Progress progress) {
    this.capture = capture;
    this.tools = tools.forServer(capture.manifest().serverVersion());
    this.progress = progress;
  }

  /**
   * Fills a new temporary table inside the open transaction, as the role and along the search path
   * that stand there. The bytes are those of the manifest, and the rows as many as were counted.
   *
   * @param table as the plan names it
   */
  public long load(Connection connection, String table, String tempName) {
    try {
      if (connection.getAutoCommit()) {
        throw new IllegalStateException("rows are loaded inside a step's transaction only");
      }
      List<String> path =
          Query.list(
              connection, "SELECT unnest(current_schemas(true))::text", row -> row.getString(1));
      var captured = CapturedTable.of(capture.fingerprint(), table, path);
      return load(new TempTable(connection, tempName, captured), captured);
    } catch (SQLException e) {
      throw Problems.exception(e, "loading rows of " + table + " from " + capture.named());
    }
  }

  private long load(TempTable temp, CapturedTable table) throws SQLException {
    var archive = Archive.of(capture, tools, progress);
    var counts = capture.counts();
    var filling = new Filling(temp);
    long expected = 0;
    for (String part : table.parts()) {
      long rows = Objects.requireNonNullElse(counts.get(part), -1L);
      expected += rows;
      pour(archive, part, filling, rows);
    }
    if (filling.rows() != expected) {
      throw StoredCapture.broken(
          "source-rows-differ",
          "The archive gave %d rows of %s, and %d were counted when it was captured."
              .formatted(filling.rows(), table.name(), expected));
    }
    temp.analyze();
    return expected;
  }

  /** Hashed before and after: what was read in between is what was written by the capture. */
  private void pour(Archive archive, String part, Filling filling, long rows) {
    var name = QuotedNames.qualified(part);
    var files = archive.filesOf(name.getFirst(), name.getLast());
    files.forEach(capture::prove);
    progress.at(0, "loading " + part + " from " + capture.named());
    var words =
        List.of(
            "--format=directory",
            "--data-only",
            "--schema=" + name.getFirst(),
            "--table=" + name.getLast(),
            "--file=-",
            capture.dump().toString());
    filling.expect(QuotedNames.canonical(part));
    try {
      ProgramRunner.run(
          Program.reading(tools, "pg_restore", words),
          output -> CopyScript.read(output, filling),
          progress,
          () -> progress.at(percent(filling.bytes(), files), "loading " + part));
    } catch (ProblemException e) {
      filling.cancel(e);
      throw e;
    }
    files.forEach(capture::prove);
    if (files.isEmpty() || !filling.met()) {
      throw missing(part, rows);
    }
  }

  private int percent(long bytes, List<String> files) {
    long stored =
        files.stream()
            .mapToLong(file -> Objects.requireNonNull(capture.manifest().files().get(file)).bytes())
            .sum();
    // compressed rows grow some four times
    return (int) Math.min(99, 100 * bytes / Math.max(1, 4 * stored));
  }

  private ProblemException missing(String part, long rows) {
    return StoredCapture.broken(
        "source-table-missing",
        "The archive of %s holds no rows of %s, and %d were counted."
            .formatted(capture.named(), part, rows));
  }
}

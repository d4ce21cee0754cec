package dev.walkback.activities.dump;

import dev.walkback.activities.fingerprint.CatalogFingerprint;
import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Restores a capture where nothing can be harmed and compares the result with its manifest. */
record TestRestore(StoredCapture capture, Tools tools, RestoreOrder order) {
  private static final String SESSION = "walkback scratch";

  void restore(ScratchDatabase scratch, Progress progress) throws SQLException {
    try (var inside = Sessions.open(scratch.address(), SESSION)) {
      var archive = Archive.of(capture, tools, progress);
      int jobs = order.server().jobs();
      restore(archive.withoutRights(), jobs, scratch, inside, progress);
      restore(archive.rights(), 1, scratch, inside, progress);
    }
  }

  private void restore(
      List<String> entries,
      int jobs,
      ScratchDatabase scratch,
      Connection inside,
      Progress progress) {
    try (var list = EntryList.of(entries)) {
      var words =
          List.of(
              "--format=directory",
              "--jobs=" + jobs,
              "--use-list=" + list.file(),
              "--exit-on-error",
              "--no-subscriptions",
              "--no-tablespaces",
              "--no-security-labels",
              capture.dump().toString());
      var program = Program.on(tools, "pg_restore", scratch.address(), SESSION, words);
      var said = ProgramRunner.run(program, progress, () -> tell(inside, progress));
      scratch.findings().addAll(said.findings());
    }
  }

  /** What was restored is what was captured: catalog, rows of every table, sequences. */
  List<String> compare(ScratchDatabase scratch, Progress progress) {
    return Sessions.with(
        scratch.address(),
        SESSION,
        "comparing the restored",
        progress,
        inside -> {
          Fingerprint restored = new CatalogFingerprint().read(inside);
          var difference = RestoreDifference.between(capture.fingerprint(), restored);
          refuse("schema", difference.unexplained().stream().map(d -> d.sentence()).toList());
          refuse("rows", otherCounts(RowCounts.read(inside, progress)));
          refuse("large objects", otherLargeObjects(RowCounts.largeObjects(inside)));
          refuse("sequences", rewound(SequenceValue.read(inside)));
          return difference.findings();
        });
  }

  private void tell(Connection inside, Progress progress) {
    try (var statement = inside.createStatement();
        var row = statement.executeQuery(Sql.of(TestRestore.class, "restoring"))) {
      row.next();
      long all = Math.max(1, capture.manifest().databaseBytes());
      int percent = (int) Math.min(99, 100 * row.getLong("bytes") / all);
      String doing =
          Stream.of(row.getString("tables"), row.getString("indexes"))
              .filter(Objects::nonNull)
              .collect(Collectors.joining(", "));
      progress.at(percent, "restoring " + FreeDisk.megabytes(row.getLong("bytes")) + ": " + doing);
    } catch (SQLException e) {
      throw Problems.exception(e, "watching the test restore");
    }
  }

  private List<String> otherCounts(Map<String, Long> restored) {
    var names = new TreeMap<>(capture.counts());
    names.putAll(restored);
    return names.keySet().stream()
        .filter(name -> !Objects.equals(capture.counts().get(name), restored.get(name)))
        .map(name ->
            "%s had %s rows and has %s"
                .formatted(name, capture.counts().get(name), restored.get(name)))
        .toList();
  }

  private List<String> otherLargeObjects(long restored) {
    long captured = capture.manifest().largeObjects();
    return captured == restored
        ? List.of()
        : List.of("there were " + captured + " and are " + restored);
  }

  private List<String> rewound(Map<String, SequenceValue> restored) {
    return capture.sequences().entrySet().stream()
        .filter(sequence -> {
          var now = restored.get(sequence.getKey());
          return now == null || !sequence.getValue().reachedBy(now);
        })
        .map(sequence -> sequence.getKey() + " stands before its captured value")
        .toList();
  }

  private void refuse(String what, List<String> differences) {
    if (!differences.isEmpty()) {
      throw ProblemException.never(
          "restore-differs",
          "The test restore of %s differs in its %s: %s%s."
              .formatted(
                  capture.named(),
                  what,
                  differences.getFirst(),
                  differences.size() > 1 ? " and " + (differences.size() - 1) + " more" : ""),
          "Do not use this capture: it does not hold what it says.");
    }
  }
}

package dev.walkback.activities.dump;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the archive of one snapshot. */
record Dump(CaptureOrder order, Tools tools, CaptureFolder folder, Snapshot snapshot) {

  /** Our own schemas stay out: a copy that carries our marker would be refused as a copy. */
  private static final List<String> NOT_OURS =
      List.of("--exclude-schema=walkback", "--exclude-schema=walkback_*");

  /** Answers the compression it was written with. */
  String write(Progress progress) {
    if (tools.version().major() < 16) {
      return write("gzip:1", "1", progress);
    }
    try {
      return write("zstd:1", "zstd:1", progress);
    } catch (ProblemException e) {
      if (!e.problem().code().equals("compression-missing")) {
        throw e;
      }
      return write("gzip:1", "gzip:1", progress);
    }
  }

  private String write(String name, String option, Progress progress) {
    var words = new ArrayList<>(NOT_OURS);
    words.add("--format=directory");
    words.add("--file=" + folder.dump());
    words.add("--jobs=" + order.jobs());
    words.add("--compress=" + option);
    words.add("--snapshot=" + snapshot.name());
    words.add("--lock-wait-timeout=60s");
    if (!snapshot.at().encoding().equals("SQL_ASCII")) {
      words.add("--encoding=UTF8");
    }
    var program = Program.on(tools, "pg_dump", order.source(), order.session(), words);
    ProgramRunner.run(program, progress, () -> progress.at(percent(), said()));
    return name;
  }

  private int percent() {
    int tables = Math.max(1, snapshot.counts().size());
    return 100 * Math.min(tables, files().size()) / tables;
  }

  private String said() {
    var files = files();
    return "dumping: %d of %d tables, %s"
        .formatted(
            files.size(),
            snapshot.counts().size(),
            FreeDisk.megabytes(files.stream().mapToLong(Dump::size).sum()));
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder.dump())) {
      return List.of();
    }
    try (var files = Files.list(folder.dump())) {
      return files.toList();
    } catch (IOException e) {
      throw DiskTrouble.reading(folder.dump(), e);
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }
}

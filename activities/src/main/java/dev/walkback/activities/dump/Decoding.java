package dev.walkback.activities.dump;

import dev.walkback.activities.progress.Progress;
import java.nio.file.Path;
import java.util.List;

/** Reads an archive to its last row: a table of contents also opens on half an archive. */
final class Decoding {
  private Decoding() {}

  static void of(Path dump, Tools tools, Progress progress) {
    progress.at(0, "decoding the whole archive");
    var words = List.of("--format=directory", "--file=/dev/null", dump.toString());
    ProgramRunner.run(Program.reading(tools, "pg_restore", words), progress, () -> {});
  }
}

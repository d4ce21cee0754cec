package dev.walkback.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Folders named after the process they belong to, so that the next one clears what a dead one left.
 */
final class RunFolder {
  private RunFolder() {}

  static Path below(Path home) {
    var runs = home.toAbsolutePath().normalize().resolve("run");
    var me = ProcessHandle.current();
    var token = UUID.randomUUID().toString().substring(0, 8);
    var folder = runs.resolve(me.pid() + "-" + started(me) + "-" + token);
    try {
      clear(runs);
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ServerProblem(
          "The folder " + folder + " could not be made: " + e, "Make it writable.", e);
    }
  }

  private static void clear(Path runs) throws IOException {
    if (!Files.isDirectory(runs)) {
      return;
    }
    List<Path> left;
    try (var folders = Files.list(runs)) {
      left = folders.filter(folder -> !owned(folder)).toList();
    }
    for (var folder : left) {
      Leftover.endThoseIn(folder);
      try {
        Folders.remove(folder);
      } catch (UncheckedIOException e) {
        // somebody else's, or being cleared by another run at this moment: the next one tries again
        continue;
      }
    }
  }

  private static boolean owned(Path folder) {
    var parts = folder.getFileName().toString().split("-");
    return parts.length != 3
        || ProcessHandle.of(Long.parseLong(parts[0]))
            .filter(process -> Long.toString(started(process)).equals(parts[1]))
            .isPresent();
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
  }
}

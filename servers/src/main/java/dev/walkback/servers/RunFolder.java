package dev.walkback.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Folders named after the process they belong to, so that the next one clears what a dead one left.
 */
final class RunFolder {
  private static final Pattern NAME = Pattern.compile("(\\d{1,18})-[0-9a-f]{8}");

  private RunFolder() {}

  static Path below(Path home) {
    var runs = home.toAbsolutePath().normalize().resolve("run");
    var token = UUID.randomUUID().toString().substring(0, 8);
    var folder = runs.resolve(ProcessHandle.current().pid() + "-" + token);
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
      left = folders.filter(RunFolder::abandoned).toList();
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

  /** A process id alone does not tell: it may be of another container on the same folder. */
  private static boolean abandoned(Path folder) {
    var name = NAME.matcher(folder.getFileName().toString());
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
        && !FolderLock.holds(folder);
  }
}

package dev.walkback.activities.dump;

import dev.walkback.activities.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

/** Reads every byte of a capture: nothing missing, nothing added, nothing changed. */
final class FileProof {
  private static final Set<String> NOT_LISTED =
      Set.of(CaptureFolder.MANIFEST, CaptureFolder.COMPLETE);

  private FileProof() {}

  static void of(StoredCapture capture, Progress progress) {
    refuseExtras(capture);
    long all = capture.manifest().files().values().stream().mapToLong(f -> f.bytes()).sum();
    long read = 0;
    for (var file : capture.manifest().files().entrySet()) {
      progress.at((int) (100 * read / Math.max(1, all)), "checksum of " + file.getKey());
      if (progress.stopped()) {
        throw ProgramRunner.stopped("Reading " + capture.named());
      }
      capture.prove(file.getKey());
      read += file.getValue().bytes();
    }
  }

  private static void refuseExtras(StoredCapture capture) {
    Path folder = capture.folder();
    try (var walk = Files.walk(folder)) {
      for (Path path : walk.toList()) {
        String name = folder.relativize(path).toString();
        if (Files.isSymbolicLink(path)) {
          throw StoredCapture.broken(
              "capture-file-link", name + " in " + capture.named() + " is a symbolic link.");
        }
        boolean listed = NOT_LISTED.contains(name) || capture.manifest().files().containsKey(name);
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && !listed) {
          throw StoredCapture.broken(
              "capture-file-extra",
              name + " in " + capture.named() + " was not there when it was completed.");
        }
      }
    } catch (IOException e) {
      throw DiskTrouble.reading(folder, e);
    }
  }
}

package dev.walkback.activities.dump;

import dev.walkback.activities.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks before a dump fills the disk. */
final class FreeDisk {
  private static final long MARGIN = 64L << 20;

  private FreeDisk() {}

  /**
   * A dump is smaller than its database nearly always; asking for as much errs on the safe side.
   */
  static String require(Path folder, long bytes, String what) {
    long free = free(folder);
    if (free < bytes + MARGIN) {
      throw ProblemException.needsPerson(
          "disk-too-small",
          "For %s up to %s are needed in %s, and %s are free."
              .formatted(what, megabytes(bytes + MARGIN), folder, megabytes(free)),
          "Free some space, or move 'captures' in walkback.yaml to a larger disk.");
    }
    return "at most %s needed in %s, %s free".formatted(megabytes(bytes), folder, megabytes(free));
  }

  static String megabytes(long bytes) {
    return Math.ceilDiv(bytes, 1L << 20) + " MB";
  }

  private static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw DiskTrouble.reading(folder, e);
    }
  }
}

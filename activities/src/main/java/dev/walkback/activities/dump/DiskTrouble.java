package dev.walkback.activities.dump;

import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;

/** A file or folder of ours that cannot be read or written. */
final class DiskTrouble {
  private DiskTrouble() {}

  static ProblemException writing(Path what, IOException e) {
    return new ProblemException(
        new Problem.NeedsPerson(
            "disk-trouble",
            what + " cannot be written (" + e.getClass().getSimpleName() + ").",
            "See that its folder exists, belongs to the worker's user and has free space."),
        e);
  }

  static ProblemException reading(Path what, IOException e) {
    return new ProblemException(
        new Problem.NeedsPerson(
            "disk-trouble",
            what + " cannot be read (" + e.getClass().getSimpleName() + ").",
            "See that it is there and belongs to the worker's user."),
        e);
  }
}

package dev.walkback.activities.report;

import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * Where reports lie: a folder a run, so that a run that took a held rollback over, or was reset,
 * does not write over what its predecessor left.
 */
public final class ReportFolder {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

  private final Path root;

  /** Below this folder. */
  public ReportFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** A file of this run; the rollback's own first run has the short name. */
  public Path file(UUID rollback, String run, Instant begun, String name) {
    var short8 = RollbackNames.of(rollback).rb8() + "-" + DAY.format(begun);
    var folder = run.equals(rollback.toString()) ? short8 : short8 + "-" + head(run);
    return root.resolve(folder).resolve(name);
  }

  /** Writes it whole or not at all, for its owner's eyes only. */
  public void write(Path file, String text) {
    try {
      var folder = Files.createDirectories(file.getParent(), forOwner());
      var draft = Files.createTempFile(folder, ".draft", null);
      try {
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new ProblemException(
          new Problem.Again(
              "report-unwritable",
              "The file " + file + " cannot be written (" + e.getClass().getSimpleName() + ").",
              "Look at the rights of the folder and the room on its disk; it is tried again."),
          e);
    }
  }

  private static FileAttribute<?> forOwner() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  }

  private static String head(String run) {
    var safe = run.replaceAll("[^A-Za-z0-9-]", "");
    return safe.substring(0, Math.min(8, safe.length()));
  }
}

package dev.walkback.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folders of servers: made, moved and removed whole. */
final class Folders {
  private Folders() {}

  /** Where servers of tests keep their files: in the project, never beside it. */
  static Path ofTests() {
    return house()
        .map(house -> house.resolve(".walkback/tests"))
        .orElseGet(() ->
            Path.of(
                System.getProperty("java.io.tmpdir"),
                "walkback-" + System.getProperty("user.name")));
  }

  /** The folder of the project we are in, if we are in one. */
  static Optional<Path> house() {
    for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(".mvn"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  static void openTo(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  /** Makes a finished folder visible at once; another process may have been quicker. */
  static void moveUnlessThere(Path finished, Path folder) throws IOException {
    try {
      Files.move(finished, folder);
    } catch (FileAlreadyExistsException e) {
      remove(finished);
    }
  }

  static void remove(Path folder) {
    try {
      if (Files.exists(folder)) {
        Files.walkFileTree(folder, new Removal());
      }
    } catch (NoSuchFileException e) {
      // a guard or another run removes the same folder: start over with what is left
      remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      if (e != null && !(e instanceof NoSuchFileException)) {
        throw e;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}

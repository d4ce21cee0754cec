package dev.walkback.activities.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A part of an archive's table of contents, for {@code pg_restore --use-list}. */
record EntryList(Path file) implements AutoCloseable {

  static EntryList of(List<String> entries) {
    var onlyOurs = PosixFilePermissions.fromString("rw-------");
    try {
      Path file =
          Files.createTempFile(
              "walkback-", ".list", PosixFilePermissions.asFileAttribute(onlyOurs));
      return new EntryList(Files.write(file, entries));
    } catch (IOException e) {
      throw DiskTrouble.writing(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw DiskTrouble.writing(file, e);
    }
  }
}

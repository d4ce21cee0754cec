package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A password for one program, in a file only we may read: arguments and environments are seen. */
record PassFile(Path path) implements AutoCloseable {

  static PassFile of(Secret password) {
    String value = password.open();
    if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0 || value.indexOf('\0') >= 0) {
      throw ProblemException.needsPerson(
          "password-unwritable",
          "A configured password holds a line break, which PostgreSQL's tools cannot read.",
          "Remove the line break at the end of the secret's file.");
    }
    try {
      var onlyOurs = PosixFilePermissions.fromString("rw-------");
      Path path =
          Files.createTempFile(
              "walkback-", ".pgpass", PosixFilePermissions.asFileAttribute(onlyOurs));
      String escaped = value.replace("\\", "\\\\").replace(":", "\\:");
      Files.writeString(path, "*:*:*:*:" + escaped + "\n");
      return new PassFile(path);
    } catch (IOException e) {
      throw DiskTrouble.writing(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw DiskTrouble.writing(path, e);
    }
  }
}

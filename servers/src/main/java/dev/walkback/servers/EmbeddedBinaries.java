package dev.walkback.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that comes with the build as an archive, unpacked once per home folder. */
final class EmbeddedBinaries {
  private EmbeddedBinaries() {}

  static PgInstall in(Path home) {
    var archive = archive();
    try {
      var folder = home.resolve("postgresql-" + mark(archive));
      if (!Files.isDirectory(folder)) {
        unpack(archive, folder);
      }
      return PgInstall.at(folder, "embedded");
    } catch (IOException e) {
      throw new ServerProblem(
          "PostgreSQL could not be unpacked into " + home + ": " + e,
          "About 60 MB are needed there, in a folder that may be written to.",
          e);
    }
  }

  private static URL archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var name =
        "postgres-%s-%s.txz"
            .formatted(
                system.startsWith("mac") ? "darwin" : system,
                machine.equals("aarch64") ? "arm_64" : "x86_64");
    var archive = EmbeddedBinaries.class.getResource("/" + name);
    if (archive == null) {
      throw new ServerProblem(
          "The build brings no PostgreSQL for " + system + " on " + machine + " (" + name + ").",
          "Set WALKBACK_TEST_PG_URL to a PostgreSQL 15 whose superuser tests may use.");
    }
    return archive;
  }

  /** Another version of the archive is another folder. */
  private static String mark(URL archive) throws IOException {
    var connection = archive.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return "%08x".formatted(jar.getJarEntry().getCrc());
    }
    return Long.toString(connection.getContentLengthLong());
  }

  private static void unpack(URL archive, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    var unfinished = Files.createTempDirectory(folder.getParent(), "unpacking-");
    Folders.openTo(unfinished, "rwxr-xr-x");
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(archive.openStream())))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, unfinished);
      }
    }
    Folders.moveUnlessThere(unfinished, folder);
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    var file = folder.resolve(entry.getName()).normalize();
    if (!file.startsWith(folder)) {
      throw new UncheckedIOException(new IOException("outside the archive: " + entry.getName()));
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(file.getParent());
      Files.copy(tar, file);
      Folders.openTo(file, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
    }
  }
}

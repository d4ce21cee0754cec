package dev.walkback.activities.dump;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.plan.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder of one capture on disk: closed to others, flushed before it is called complete. */
record CaptureFolder(Path path) {
  static final String DUMP = "dump";
  static final String MANIFEST = "manifest.json";
  static final String COMPLETE = "COMPLETE";
  static final String FINGERPRINT = "fingerprint.json";
  static final String COUNTS = "counts.json";
  static final String SEQUENCES = "sequences.json";
  static final String WORDS = "tool.log";
  static final String ROLES = "roles.json";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** A new, empty folder below the configured one; made of ids, never of paths. */
  static CaptureFolder create(Path root, String target, String run, Instant now, String hex) {
    Path path =
        root.resolve(id(target, "target"))
            .resolve(id(run, "run"))
            .resolve(TIME.format(now) + "-" + hex);
    try {
      var onlyOurs =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(path.getParent(), onlyOurs);
      Files.createDirectory(path, onlyOurs);
      return new CaptureFolder(path);
    } catch (IOException e) {
      throw DiskTrouble.writing(path, e);
    }
  }

  Path dump() {
    return path.resolve(DUMP);
  }

  /** Writes a file only we may read, and waits for the disk. */
  void write(String name, byte[] bytes) {
    Path file = path.resolve(name);
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(file, bytes);
      flush(file);
    } catch (IOException e) {
      throw DiskTrouble.writing(file, e);
    }
  }

  /** Everything in it by relative path, read to the last byte; closes what a tool left open. */
  SortedMap<String, Manifest.CapturedFile> seal() {
    var files = new TreeMap<String, Manifest.CapturedFile>();
    try (var walk = Files.walk(path)) {
      for (Path file : walk.toList()) {
        boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(folder ? "rwx------" : "rw-------"));
        if (!folder) {
          files.put(path.relativize(file).toString(), fileAt(file));
        }
        flush(file);
      }
    } catch (IOException e) {
      throw DiskTrouble.writing(path, e);
    }
    return files;
  }

  static Manifest.CapturedFile fileAt(Path file) throws IOException {
    var hash = sha256();
    long bytes = 0;
    byte[] block = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        hash.update(block, 0, n);
        bytes += n;
      }
    }
    return new Manifest.CapturedFile(bytes, Sha256.wire(hash.digest()));
  }

  /** Waits until the entries of a folder, or the bytes of a file, are on the disk. */
  static void flush(Path what) throws IOException {
    try (var channel = FileChannel.open(what, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Removes a dump that failed: half a dump helps nobody and fills the disk. */
  void removeDump() {
    if (!Files.exists(dump())) {
      return;
    }
    try {
      Files.walkFileTree(dump(), new Removal());
    } catch (IOException e) {
      throw DiskTrouble.writing(dump(), e);
    }
  }

  /** Keeps why it failed, in the tool's own words, for whoever looks into the folder. */
  void abandon(ProblemException failure) {
    removeDump();
    if (failure.getCause() instanceof ToolWords words && !Files.exists(path.resolve(WORDS))) {
      write(WORDS, words.text().getBytes(StandardCharsets.UTF_8));
    }
  }

  String id() {
    return path.getFileName().toString();
  }

  void flushFolder() {
    try {
      flush(path);
    } catch (IOException e) {
      throw DiskTrouble.writing(path, e);
    }
  }

  private static String id(String id, String what) {
    if (!ID.matcher(id).matches()) {
      throw ProblemException.never(
          "capture-id-impossible",
          "The " + what + " '" + id + "' cannot name a folder.",
          "Use letters, digits, dots, dashes and underscores, 64 at most.");
    }
    return id;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      if (e != null) {
        throw e;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}

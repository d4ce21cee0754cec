package dev.walkback.activities.dump;

import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.plan.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** A complete capture on disk. What is read from it was compared with its manifest first. */
public final class StoredCapture {
  private static final long MOST_OF_A_MANIFEST = 64L << 20;

  private final Path folder;
  private final Manifest manifest;
  private final String manifestDigest;

  private StoredCapture(Path folder, Manifest manifest, String manifestDigest) {
    this.folder = folder;
    this.manifest = manifest;
    this.manifestDigest = manifestDigest;
  }

  /**
   * Opens a capture by its mark of completion.
   *
   * @param root the configured folder of captures: nothing outside of it is ever read
   */
  public static StoredCapture open(Path root, Path folder) {
    Path real = real(root, folder);
    String complete = text(real, CaptureFolder.COMPLETE);
    byte[] bytes = bytes(real, CaptureFolder.MANIFEST);
    String digest = Sha256.of(bytes);
    if (!complete.strip().equals(digest)) {
      throw broken(
          "capture-altered",
          "The manifest of capture "
              + real.getFileName()
              + " is not the one it was completed with.");
    }
    try {
      Manifest manifest = Json.MAPPER.readValue(bytes, Manifest.class);
      if (manifest.walkback() != Manifest.FORMAT) {
        throw ProblemException.never(
            "capture-format",
            "Capture %s has format %d; this Walkback reads %d."
                .formatted(real.getFileName(), manifest.walkback(), Manifest.FORMAT),
            "Use the Walkback that took it.");
      }
      return new StoredCapture(real, manifest, digest);
    } catch (JacksonException e) {
      throw broken(
          "capture-altered", "The manifest of capture " + real.getFileName() + " is unreadable.");
    }
  }

  /** What it says about itself. */
  public Manifest manifest() {
    return manifest;
  }

  /** What names it everywhere. */
  public String manifestDigest() {
    return manifestDigest;
  }

  /** Where it lies. */
  public Path folder() {
    return folder;
  }

  /** The catalog before the migration. */
  public Fingerprint fingerprint() {
    return read(CaptureFolder.FINGERPRINT, Fingerprint::parse);
  }

  /** Rows by table in the captured snapshot. */
  public SortedMap<String, Long> counts() {
    var type = new TypeReference<TreeMap<String, Long>>() {};
    return read(CaptureFolder.COUNTS, json -> Json.MAPPER.readValue(json, type));
  }

  /** How far sequences had counted, at least. */
  public SortedMap<String, SequenceValue> sequences() {
    var type = new TypeReference<TreeMap<String, SequenceValue>>() {};
    return read(CaptureFolder.SEQUENCES, json -> Json.MAPPER.readValue(json, type));
  }

  /** Who existed. */
  public Roles roles() {
    return read(CaptureFolder.ROLES, json -> Json.MAPPER.readValue(json, Roles.class));
  }

  Path dump() {
    return folder.resolve(CaptureFolder.DUMP);
  }

  /** Reads one file of the capture whole and compares it with the manifest. */
  void prove(String name) {
    var expected = manifest.files().get(name);
    Path file = folder.resolve(name);
    if (expected == null || !file.normalize().startsWith(folder)) {
      throw broken(
          "capture-file-extra", "The manifest of " + named() + " knows no file " + name + ".");
    }
    if (Files.isSymbolicLink(file)) {
      throw broken("capture-file-link", name + " in " + named() + " is a symbolic link.");
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw broken("capture-file-missing", name + " is missing in " + named() + ".");
    }
    try {
      compare(name, expected, CaptureFolder.fileAt(file));
    } catch (IOException e) {
      throw DiskTrouble.reading(file, e);
    }
  }

  String named() {
    return "capture " + manifest.id();
  }

  static ProblemException broken(String code, String sentence) {
    return ProblemException.never(
        code,
        sentence,
        "Do not use this capture: take another capture or backup of the same time.");
  }

  private <T> T read(String name, Function<byte[], T> parser) {
    byte[] json = proved(name);
    try {
      return parser.apply(json);
    } catch (JacksonException e) {
      throw broken("capture-file-altered", name + " in " + named() + " is unreadable.");
    }
  }

  private byte[] proved(String name) {
    byte[] bytes = bytes(folder, name);
    var expected = manifest.files().get(name);
    if (expected == null) {
      throw broken(
          "capture-file-missing", "The manifest of " + named() + " names no " + name + ".");
    }
    compare(name, expected, new Manifest.CapturedFile(bytes.length, Sha256.of(bytes)));
    return bytes;
  }

  private void compare(String name, Manifest.CapturedFile expected, Manifest.CapturedFile seen) {
    if (seen.bytes() != expected.bytes()) {
      throw broken(
          "capture-file-truncated",
          "%s in %s has %d bytes and had %d when it was completed."
              .formatted(name, named(), seen.bytes(), expected.bytes()));
    }
    if (!seen.sha256().equals(expected.sha256())) {
      throw broken(
          "capture-file-altered",
          name + " in " + named() + " is not what was written: its checksum differs.");
    }
  }

  private static Path real(Path root, Path folder) {
    try {
      Path real = folder.toRealPath();
      if (Files.isSymbolicLink(folder) || !real.startsWith(root.toRealPath())) {
        throw broken("capture-elsewhere", folder + " does not lie in the folder of captures.");
      }
      return real;
    } catch (IOException e) {
      throw ProblemException.never(
          "capture-missing",
          "There is no capture in " + folder + ".",
          "See 'captures' in walkback.yaml and whether its disk is mounted.");
    }
  }

  private static String text(Path folder, String name) {
    if (!Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      throw broken(
          "capture-unfinished", "Capture " + folder.getFileName() + " was never completed.");
    }
    return new String(bytes(folder, name), StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw broken(
          "capture-file-missing", name + " is missing in capture " + folder.getFileName() + ".");
    }
    try {
      if (Files.size(file) > MOST_OF_A_MANIFEST) {
        throw broken(
            "capture-file-altered",
            name + " in capture " + folder.getFileName() + " is too large.");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw DiskTrouble.reading(file, e);
    }
  }
}

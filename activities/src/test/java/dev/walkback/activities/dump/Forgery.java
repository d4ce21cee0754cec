package dev.walkback.activities.dump;

import dev.walkback.workflows.plan.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What somebody could do to a capture on disk. */
final class Forgery {
  private Forgery() {}

  static Path largest(Captured captured) throws Exception {
    try (var files = Files.list(captured.folder().resolve("dump"))) {
      return files
          .filter(file -> file.getFileName().toString().contains(".dat"))
          .filter(file -> !file.endsWith("toc.dat"))
          .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
          .orElseThrow();
    }
  }

  static void cutInHalf(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
  }

  static void flipABit(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  static void swap(Path one, Path other) throws Exception {
    byte[] kept = Files.readAllBytes(one);
    Files.write(one, Files.readAllBytes(other));
    Files.write(other, kept);
  }

  /** Makes manifest and mark agree with what lies there now, as a careful forger would. */
  static void reseal(Captured captured) throws Exception {
    var manifest = (ObjectNode) Json.MAPPER.readTree(captured.folder().resolve("manifest.json"));
    var files = new TreeMap<String, Manifest.CapturedFile>();
    for (String name : captured.manifest().files().keySet()) {
      files.put(name, CaptureFolder.fileAt(captured.folder().resolve(name)));
    }
    manifest.set("files", Json.MAPPER.valueToTree(files));
    byte[] bytes = Json.bytes(manifest);
    Files.write(captured.folder().resolve("manifest.json"), bytes);
    Files.writeString(captured.folder().resolve("COMPLETE"), Sha256.of(bytes) + "\n");
  }
}

package dev.walkback.activities.dump;

import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.workflows.plan.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Writes what a capture says about itself, the manifest, and the mark that it is complete, last.
 */
record Seal(
    CaptureOrder order,
    Tools tools,
    CaptureFolder folder,
    Fingerprint catalog,
    Capture.Dumped dumped) {

  Captured set() {
    Snapshot snapshot = dumped.snapshot();
    folder.write(CaptureFolder.FINGERPRINT, catalog.canonical());
    folder.write(CaptureFolder.COUNTS, Json.bytes(snapshot.counts()));
    folder.write(CaptureFolder.SEQUENCES, Json.bytes(snapshot.sequences()));
    folder.write(CaptureFolder.ROLES, Json.bytes(snapshot.roles()));
    Manifest manifest = manifest(folder.seal());
    byte[] bytes = Json.bytes(manifest);
    String digest = Sha256.of(bytes);
    folder.write(CaptureFolder.MANIFEST, bytes);
    folder.flushFolder();
    folder.write(CaptureFolder.COMPLETE, (digest + "\n").getBytes(StandardCharsets.US_ASCII));
    folder.flushFolder();
    return new Captured(manifest.id(), folder.path(), manifest, digest);
  }

  private Manifest manifest(SortedMap<String, Manifest.CapturedFile> files) {
    Snapshot snapshot = dumped.snapshot();
    ServerState at = snapshot.at();
    return new Manifest(
        Manifest.FORMAT,
        folder.id(),
        order.target(),
        order.registration(),
        order.run(),
        at.database(),
        Long.toString(at.databaseOid()),
        at.systemIdentifier(),
        at.timeline(),
        at.version().toString(),
        tools.version().toString(),
        dumped.compression(),
        at.now(),
        at.lsn().toString(),
        Objects.requireNonNull(files.get(CaptureFolder.COUNTS)).sha256(),
        catalog.digest(),
        snapshot.counts().size(),
        snapshot.rows(),
        snapshot.largeObjects(),
        archiveBytes(files),
        at.bytes(),
        files);
  }

  private static long archiveBytes(SortedMap<String, Manifest.CapturedFile> files) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(CaptureFolder.DUMP + "/"))
        .map(Map.Entry::getValue)
        .mapToLong(Manifest.CapturedFile::bytes)
        .sum();
  }
}

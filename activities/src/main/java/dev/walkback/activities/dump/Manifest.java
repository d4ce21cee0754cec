package dev.walkback.activities.dump;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a capture says about itself; its digest names the capture everywhere.
 *
 * @param walkback version of this format
 * @param target name and {@code registration} of what was captured; a copy has another registration
 * @param run the declared migration run it precedes
 * @param server whose version; {@code tool} wrote the archive
 * @param lsn where the server stood just after the snapshot was taken, at {@code taken}
 * @param counts digest of the row counts; {@code fingerprint} of the catalog
 * @param bytes of the archive, compressed; {@code databaseBytes} as it lay on the server
 * @param files every file of the capture but this and {@code COMPLETE}, by relative path
 */
public record Manifest(
    int walkback,
    String id,
    String target,
    UUID registration,
    String run,
    String database,
    String databaseOid,
    String systemIdentifier,
    int timeline,
    String server,
    String tool,
    String compression,
    Instant taken,
    String lsn,
    String counts,
    String fingerprint,
    long tables,
    long rows,
    long largeObjects,
    long bytes,
    long databaseBytes,
    SortedMap<String, CapturedFile> files) {

  /** The version of this format. */
  public static final int FORMAT = 1;

  /** A file as it was when the capture was completed. */
  public record CapturedFile(long bytes, String sha256) {}

  /** Copies, so that what was proved cannot change. */
  public Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The server's version as something to compare. */
  public Version serverVersion() {
    return version(server);
  }

  /** The tool's version as something to compare. */
  public Version toolVersion() {
    return version(tool);
  }

  private static Version version(@Nullable String text) {
    return Version.in(text == null ? "" : text).orElse(new Version(0, 0));
  }
}

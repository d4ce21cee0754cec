package dev.walkback.workflows.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The source, proved.
 *
 * @param fingerprint digest of the captured catalog: what "before" means
 * @param rows rows in the captured snapshot
 * @param findings sentences for the card, such as a tool below its safe version
 */
public record SourceReceipt(
    Grade grade,
    String manifestDigest,
    String fingerprint,
    Instant taken,
    long bytes,
    long tables,
    long rows,
    Duration took,
    List<String> findings) {
  /** Copies, so that what was seen cannot change. */
  public SourceReceipt {
    findings = List.copyOf(findings);
  }
}

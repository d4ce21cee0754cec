package dev.walkback.activities.dump;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was proved about a capture, and how long each proof took.
 *
 * @param findings sentences for the card that forbid nothing
 * @param scratch the database of the test restore, where it was kept
 */
public record Proof(
    Manifest manifest,
    String manifestDigest,
    Duration hashed,
    Duration decoded,
    Duration restored,
    Duration compared,
    List<String> findings,
    @Nullable String scratch) {

  /** Copies, so that what was proved cannot change. */
  public Proof {
    findings = List.copyOf(findings);
  }

  /** All of it. */
  public Duration took() {
    return hashed.plus(decoded).plus(restored).plus(compared);
  }
}

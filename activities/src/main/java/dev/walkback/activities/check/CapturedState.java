package dev.walkback.activities.check;

import dev.walkback.activities.dump.SequenceValue;
import dev.walkback.activities.dump.StoredCapture;
import dev.walkback.activities.fingerprint.Fingerprint;
import java.util.Map;

/** The state before the migration, as the capture has it. */
public record CapturedState(
    Map<String, Long> counts, Map<String, SequenceValue> sequences, Fingerprint fingerprint) {
  /** What this capture holds; each file of it is compared with its manifest first. */
  public static CapturedState of(StoredCapture capture) {
    return new CapturedState(capture.counts(), capture.sequences(), capture.fingerprint());
  }

  /** Copies, so that what was captured cannot change. */
  public CapturedState {
    counts = Map.copyOf(counts);
    sequences = Map.copyOf(sequences);
  }
}

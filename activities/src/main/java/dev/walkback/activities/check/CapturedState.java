package dev.walkback.activities.check;

import dev.walkback.activities.dump.SequenceValue;
import dev.walkback.activities.fingerprint.Fingerprint;
import java.util.Map;

/** The state before the migration, as the capture has it. */
public record CapturedState(
    Map<String, Long> counts, Map<String, SequenceValue> sequences, Fingerprint fingerprint) {
  /** Copies, so that what was captured cannot change. */
  public CapturedState {
    counts = Map.copyOf(counts);
    sequences = Map.copyOf(sequences);
  }
}

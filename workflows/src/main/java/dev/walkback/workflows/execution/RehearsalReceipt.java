package dev.walkback.workflows.execution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.util.List;

/**
 * What people approve instead of an intention.
 *
 * @param stop why the rehearsal forbids going on; empty when it does not
 * @param differences what differs from the captured catalog afterwards and is not declared
 * @param leaving rows that left live tables on the clone
 * @param unpreserved those of them that nothing keeps
 * @param bringBack whether there-and-back left the clone equal; not rehearsed = not offered
 * @param blocked what would end sooner with a different closing, in a sentence; empty when nothing
 */
public record RehearsalReceipt(
    Fidelity fidelity,
    List<RehearsedStep> steps,
    List<String> stop,
    List<String> differences,
    long leaving,
    long unpreserved,
    boolean bringBack,
    String blocked,
    String presentFingerprint,
    Duration took,
    String digest) {
  /** Copies, so that what was seen cannot change. */
  public RehearsalReceipt {
    steps = List.copyOf(steps);
    stop = List.copyOf(stop);
    differences = List.copyOf(differences);
  }

  /** Whether the plan may go on to people. */
  @JsonIgnore
  public boolean agrees() {
    return stop.isEmpty();
  }
}

package dev.walkback.workflows.execution;

import java.time.Duration;
import java.util.List;

/**
 * What one step did on the clone.
 *
 * @param locks the strongest lock per table, such as "posts AccessExclusive"
 * @param rewritten tables that were written anew
 * @param closure what was dropped along, from the event trigger on the scratch server
 */
public record RehearsedStep(
    String step,
    List<RowCount> rows,
    List<String> locks,
    List<String> rewritten,
    List<String> closure,
    Duration took) {
  /** Copies, so that what was seen cannot change. */
  public RehearsedStep {
    rows = List.copyOf(rows);
    locks = List.copyOf(locks);
    rewritten = List.copyOf(rewritten);
    closure = List.copyOf(closure);
  }
}

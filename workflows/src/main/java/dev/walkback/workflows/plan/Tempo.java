package dev.walkback.workflows.plan;

import java.time.Duration;
import java.util.List;

/**
 * Everything about time that an installation may tune; it arrives with the plan because a workflow
 * never reads configuration.
 *
 * @param heartbeat how often long work reports
 * @param patience how long a heartbeat may be missing before the work is given to another worker
 * @param ladder whom silence tells, level by level
 * @param repeat how often the last level is told again
 * @param gate how long a question stays open before it lapses
 * @param begin how long after the decision the work must have begun
 * @param quiet how long an acknowledgement holds further pages
 */
public record Tempo(
    Duration heartbeat,
    Duration patience,
    List<Rung> ladder,
    Duration repeat,
    Duration gate,
    Duration begin,
    Duration quiet) {
  /** Copies, so that what was decided cannot change. */
  public Tempo {
    ladder = List.copyOf(ladder);
  }
}

package dev.walkback.activities.maintenance;

import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.maintenance.BarrierState;
import dev.walkback.workflows.maintenance.Closure;
import dev.walkback.workflows.plan.Sha256;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Closes an application: barrier by barrier, from the outside in. */
public final class Closing {
  private final Barriers barriers;
  private final InstantSource clock;

  /** With the record of what stands. */
  public Closing(Barriers barriers, InstantSource clock) {
    this.barriers = barriers;
    this.clock = clock;
  }

  /**
   * Sets every barrier; what stands already is looked at again.
   *
   * <p>When it fails halfway, what was set stands and is on record.
   */
  public Closure close(UUID rollback, List<Shutter> outermostFirst, Progress progress) {
    List<BarrierState> states = new ArrayList<>();
    StringBuilder kept = new StringBuilder();
    List<Instant> since = new ArrayList<>();
    for (Shutter shutter : outermostFirst) {
      int done = states.size();
      progress.at(100 * done / outermostFirst.size(), "closing " + shutter.label());
      BarrierRow row = barriers.intend(rollback, done, shutter);
      Seen seen = barriers.set(row, (held, grip) -> shutter.set(held.before(), grip));
      states.add(state(shutter, seen));
      since.add(row.since());
      kept.append(row.label()).append('\n').append(Sha256.of(row.before())).append('\n');
    }
    Instant earliest = since.stream().min(Instant::compareTo).orElse(clock.instant());
    return new Closure(states, earliest, Sha256.of(kept.toString()));
  }

  private BarrierState state(Shutter shutter, Seen seen) {
    return new BarrierState(shutter.label(), seen.closed(), seen.observed(), clock.instant());
  }
}

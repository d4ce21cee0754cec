package dev.walkback.worker.loop;

import dev.walkback.activities.orphan.Orphan;
import dev.walkback.activities.orphan.Orphans;
import dev.walkback.activities.orphan.Tending;
import dev.walkback.worker.engine.RunState;
import dev.walkback.worker.engine.Runs;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds rollbacks whose run was terminated or forgotten: its code saw nothing, so nobody told
 * anybody, and what was closed stands. It never goes on by itself.
 */
public final class Janitor {
  private final Orphans orphans;
  private final Runs runs;
  private final Tending tending;

  /** Looks with these. */
  public Janitor(Orphans orphans, Runs runs, Tending tending) {
    this.orphans = orphans;
    this.runs = runs;
    this.tending = tending;
  }

  /** One look at everything that is open. */
  public void round() {
    for (Orphan open : orphans.open()) {
      look(open);
    }
  }

  private void look(Orphan open) {
    var chain = List.of(open.run(), open.rollback().toString());
    switch (runs.look(open.workflow(), open.run(), chain)) {
      case RunState.Alive alive -> {}
      // Somebody started again: that run takes the rollback over, or is refused and told why.
      case RunState.Succeeded successor -> {}
      case RunState.Over over -> {
        if (!orphans.reported(over.run())) {
          tending.tend(open, over.status() + at(over.at()));
        }
      }
      case RunState.Unknown unknown -> tending.tend(open, "unknown to Temporal");
    }
  }

  private static String at(@Nullable Instant at) {
    return at == null ? "" : " at " + at.truncatedTo(ChronoUnit.SECONDS);
  }
}

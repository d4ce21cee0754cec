package dev.walkback.activities.maintenance;

import dev.walkback.workflows.maintenance.BarrierState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The barriers of one rollback on their way open, inside out, and how they stood on the way. */
final class Opening {
  private final Barriers barriers;
  private final InstantSource clock;
  private final List<Shutter> shutters;
  private final List<BarrierRow> standing;
  private final List<BarrierState> states = new ArrayList<>();

  Opening(
      Barriers barriers, InstantSource clock, List<Shutter> shutters, List<BarrierRow> standing) {
    this.barriers = barriers;
    this.clock = clock;
    this.shutters = shutters;
    this.standing =
        standing.stream().sorted(Comparator.comparingInt(BarrierRow::position).reversed()).toList();
  }

  boolean nothingStands() {
    return standing.isEmpty();
  }

  /** Whether this barrier still keeps people out. */
  boolean closed(String label) {
    return standing.stream().anyMatch(row -> row.label().equals(label))
        && states.stream().noneMatch(state -> state.label().equals(label) && !state.set());
  }

  /** Undoes those of one side. */
  void open(boolean innermost, boolean asFound) {
    for (BarrierRow row : standing) {
      Shutter shutter = of(row);
      if (shutter.innermost() == innermost) {
        Seen seen = barriers.undo(row, (held, grip) -> shutter.undo(held.before(), asFound, grip));
        states.add(new BarrierState(row.label(), seen.closed(), seen.observed(), clock.instant()));
      }
    }
  }

  /** Those that stand, outermost first, to be set again. */
  List<Shutter> again() {
    return standing.reversed().stream().map(this::of).toList();
  }

  List<BarrierState> states() {
    return states;
  }

  private Shutter of(BarrierRow row) {
    return shutters.stream()
        .filter(shutter -> shutter.label().equals(row.label()))
        .findFirst()
        .orElseThrow(() -> Shutters.unknown(row.label()));
  }
}

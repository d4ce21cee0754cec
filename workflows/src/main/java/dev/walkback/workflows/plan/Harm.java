package dev.walkback.workflows.plan;

import java.util.List;

/** What a step is declared to do to data; the rehearsal must find nothing worse. */
public record Harm(List<Hazard> hazards, Loss loss, List<RowBudget> rows) {
  /** Copies, so that what was approved cannot change. */
  public Harm {
    hazards = List.copyOf(hazards);
    rows = List.copyOf(rows);
  }

  /** The most rows that may leave live tables here. */
  public long mostRowsLeaving() {
    return rows.stream().filter(RowBudget::leaves).mapToLong(RowBudget::max).sum();
  }
}

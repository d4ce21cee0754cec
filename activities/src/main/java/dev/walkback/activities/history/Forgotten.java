package dev.walkback.activities.history;

import java.util.List;

/** Records taken out of a history, each whole, as JSON. */
public record Forgotten(long relation, String table, List<String> rows) {
  /** Copies, so that what was taken cannot change. */
  public Forgotten {
    rows = List.copyOf(rows);
  }

  /** Nothing was taken. */
  public static Forgotten nothing() {
    return new Forgotten(0, "", List.of());
  }
}

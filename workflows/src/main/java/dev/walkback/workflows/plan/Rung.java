package dev.walkback.workflows.plan;

import java.time.Duration;
import java.util.List;

/** One level of the ladder: after how long silence climbs here, and whom it tells. */
public record Rung(int level, Duration after, String role, List<String> people) {
  /** Copies, so that what was decided cannot change. */
  public Rung {
    people = List.copyOf(people);
  }
}

package dev.walkback.workflows.approval;

import java.time.Instant;
import java.util.List;

/** People answered. */
public record Given(Reply reply, List<String> by, String reason, Instant at) implements Answer {
  /** Copies, so that what was decided cannot change. */
  public Given {
    by = List.copyOf(by);
  }
}

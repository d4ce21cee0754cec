package dev.walkback.workflows.approval;

import java.time.Instant;
import java.util.List;

/** The letter that decided the round. */
public record Decided(Reply reply, List<String> by, String reason, Instant at) implements Verdict {
  /** Copies, so that what was decided cannot change. */
  public Decided {
    by = List.copyOf(by);
  }
}

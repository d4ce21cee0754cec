package dev.walkback.workflows.status;

import dev.walkback.workflows.approval.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One screen: where we are, what happens next, who must act by when.
 *
 * @param next the one sentence
 * @param waitingFor who must act; empty when nobody must
 * @param checklist the twelve items of the procedures' checklist
 * @param refused letters that did not count, the latest last, at most twenty
 */
public record Status(
    String rollback,
    String target,
    String type,
    Phase phase,
    String next,
    String waitingFor,
    @Nullable Instant deadline,
    @Nullable Outcome outcome,
    @Nullable String why,
    boolean closed,
    List<StatusLine> checklist,
    List<StatusLine> steps,
    List<Refused> refused,
    @Nullable String report) {
  /** Copies, so that what was seen cannot change. */
  public Status {
    checklist = List.copyOf(checklist);
    steps = List.copyOf(steps);
    refused = List.copyOf(refused);
  }
}

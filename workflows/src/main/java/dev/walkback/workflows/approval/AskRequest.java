package dev.walkback.workflows.approval;

import dev.walkback.workflows.plan.TargetRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a question.
 *
 * @param run the run that opens it: a letter counts only while this run asks
 * @param requester the proven person who granted the start; null at the gate {@code start}
 * @param authors people who wrote the plan
 * @param leaving the top of the band; {@code unpreserved} those that nothing keeps
 * @param phraseStem the plan's own phrase, or null for ours
 * @param sentence the question itself, for the card's first line
 * @param facts sentences for the card: the deciding ones first
 * @param tell people who hear of it at once, in the same transaction
 * @param closes when the question lapses
 * @param begin how long after the decision the work must have begun
 */
public record AskRequest(
    UUID rollback,
    String workflow,
    String run,
    String firstRun,
    Gate gate,
    int round,
    String policy,
    String type,
    TargetRef target,
    GateParts parts,
    @Nullable String requester,
    List<String> authors,
    long leaving,
    long unpreserved,
    @Nullable String phraseStem,
    List<Reply> replies,
    String sentence,
    List<String> facts,
    List<String> tell,
    Instant closes,
    Duration begin) {
  /** Copies, so that what was asked cannot change. */
  public AskRequest {
    authors = List.copyOf(authors);
    replies = List.copyOf(replies);
    facts = List.copyOf(facts);
    tell = List.copyOf(tell);
  }
}

package dev.walkback.workflows.approval;

import dev.walkback.workflows.plan.TargetRef;
import java.time.Instant;
import java.util.List;

/**
 * An open question, and everything an answer must quote.
 *
 * @param audience the installation the letter is for
 * @param scope digest of the sorted registrations the letter covers: one, for now
 * @param phrase what must be typed, byte for byte; empty where nothing is asked
 * @param needed who must say yes, in words
 * @param whom the roles and people who may answer, for the lists of the Web UI
 * @param card one screen of Markdown, made by the gate and nobody else
 */
public record Checkpoint(
    Gate gate,
    int round,
    String nonce,
    String audience,
    String namespace,
    String workflow,
    String run,
    String firstRun,
    String digest,
    String digest8,
    TargetRef target,
    String scope,
    long lossMax,
    List<Reply> replies,
    String phrase,
    String needed,
    List<String> whom,
    Instant opened,
    Instant closes,
    String card) {
  /** Copies, so that what was asked cannot change. */
  public Checkpoint {
    replies = List.copyOf(replies);
    whom = List.copyOf(whom);
  }

  /** What decides on the card: the sentence, the links, what to type. */
  public String head() {
    return card.substring(0, factsAt()).strip();
  }

  /** What the card says beyond that, without the table of digests. */
  public String facts() {
    int table = card.indexOf("\n|", factsAt());
    return card.substring(factsAt(), table < 0 ? card.length() : table).strip();
  }

  private int factsAt() {
    int list = card.indexOf("\n- ");
    int table = card.indexOf("\n|");
    int first = list < 0 || (table >= 0 && table < list) ? table : list;
    return first < 0 ? card.length() : first;
  }
}

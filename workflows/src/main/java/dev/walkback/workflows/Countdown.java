package dev.walkback.workflows;

import dev.walkback.workflows.notice.Occasion;
import dev.walkback.workflows.status.Spoken;
import io.temporal.workflow.Async;
import java.time.Duration;
import java.time.Instant;

/**
 * From a decision to the first act: what is not begun in time must be decided again, and whoever
 * should see to it hears of it before.
 */
final class Countdown {
  private static final int WARN_PER_CENT = 80;

  private final Messenger messenger;
  private final Duration begin;
  private final Instant decided = Clock.now();
  private boolean over;

  /** Runs from now on. */
  Countdown(Messenger messenger, Duration begin) {
    this.messenger = messenger;
    this.begin = begin;
    Async.procedure(this::watch);
  }

  /** How long after a decision the warning comes. */
  static Duration warning(Duration begin) {
    return begin.multipliedBy(WARN_PER_CENT).dividedBy(100);
  }

  private void watch() {
    Clock.waitUntil(
        decided.plus(warning(begin)), "Warn when the decision is about to lapse", () -> over);
    if (!over) {
      messenger.tell(
          Occasion.EXPIRING,
          messenger.target()
              + ": the decision of "
              + Spoken.moment(decided)
              + " has not been begun; it lapses at "
              + Spoken.moment(decided.plus(begin))
              + ".");
    }
  }

  boolean late() {
    return Clock.now().isAfter(decided.plus(begin));
  }

  String sentence() {
    return "the decision of "
        + Spoken.moment(decided)
        + " could not be begun within "
        + Spoken.span(begin);
  }

  /** It has begun, or it will not. */
  void over() {
    over = true;
  }
}

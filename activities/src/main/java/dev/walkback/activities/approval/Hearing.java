package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.Decision;
import dev.walkback.workflows.approval.Envelope;
import java.time.Instant;

/** A letter, the question it answers, and what is known at this moment. */
record Hearing(Envelope letter, Round round, Roster roster, Instant now) {
  Decision body() {
    return letter.body();
  }

  Instant signed() {
    return Instant.ofEpochSecond(body().iat());
  }

  /** The same question and moment, another letter. */
  Hearing of(Envelope other) {
    return new Hearing(other, round, roster, now);
  }
}

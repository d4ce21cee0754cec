package dev.walkback.starter;

import dev.walkback.workflows.approval.CanonicalLetter;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Decision;
import dev.walkback.workflows.approval.Envelope;
import java.time.Duration;
import java.time.InstantSource;

/** Writes the letter that answers a question, and seals it. */
public final class Pen {
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final SigningKey key;
  private final InstantSource clock;

  /** The letter is dated by this clock. */
  public Pen(SigningKey key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  /** The sealed answer to exactly this question. */
  public Envelope write(Checkpoint asked, Decision.Words words) {
    var now = clock.instant();
    var signer = new Decision.Signer(key.person(), key.methods(), "cli");
    var body = Decision.answering(asked, signer, words, now, now.plus(LIFE));
    return Envelope.of(key.id(), body, key.sign(CanonicalLetter.signingInput(body)));
  }
}

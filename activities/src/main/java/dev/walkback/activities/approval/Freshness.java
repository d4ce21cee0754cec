package dev.walkback.activities.approval;

import java.time.Duration;
import java.time.Instant;

/** Whether the letter was written for this moment. */
final class Freshness {
  private static final Duration SKEW = Duration.ofSeconds(30);
  private static final Duration LIFE = Duration.ofMinutes(30);

  private Freshness() {}

  static void check(Hearing hearing) {
    var signed = hearing.signed();
    var expires = Instant.ofEpochSecond(hearing.body().exp());
    if (signed.isAfter(hearing.now().plus(SKEW))) {
      throw new Objected(
          "signed-in-the-future",
          "The letter is dated %s, and it is %s.".formatted(signed, hearing.now()),
          "Set the clock of the machine that signs, and sign again.");
    }
    if (!expires.isAfter(signed)) {
      throw new Objected(
          "lifetime-empty",
          "The letter expires before or when it is signed.",
          "Sign with 'walkback decide'.");
    }
    if (expires.isAfter(signed.plus(LIFE))) {
      throw new Objected(
          "lifetime-too-long",
          "The letter lives longer than 30 minutes.",
          "Sign with an 'exp' at most 1800 seconds after 'iat'.");
    }
    if (!hearing.now().isBefore(expires)) {
      throw new Objected(
          "expired",
          "The letter expired at %s, and it is %s.".formatted(expires, hearing.now()),
          "Sign again; a letter lives 30 minutes at most.");
    }
  }
}

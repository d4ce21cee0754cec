package dev.walkback.activities.approval;

import dev.walkback.activities.quotation.Quoted;
import dev.walkback.workflows.approval.Envelope;
import java.time.Instant;

/** Whether the person really wrote it. */
final class Proof {
  private Proof() {}

  static void check(Envelope letter, Roster roster, Instant now) {
    var key =
        roster
            .key(letter.key())
            .orElseThrow(() ->
                new Objected(
                    "key-unknown",
                    "No enrolled key is called '%s'.".formatted(Quoted.word(letter.key())),
                    "Make one with 'walkback key new' and have an operator enrol it."));
    var signed = Instant.ofEpochSecond(letter.body().iat());
    if (key.revoked(signed, now)) {
      throw new Objected(
          "key-revoked",
          "The key '%s' was revoked.".formatted(key.id()),
          "Sign with another enrolled key.");
    }
    if (signed.isBefore(key.notBefore())) {
      throw new Objected(
          "key-not-yet",
          "The key '%s' is not valid before %s.".formatted(key.id(), key.notBefore()),
          "Sign now, or with another enrolled key.");
    }
    if (!Seal.holds(letter, key)) {
      throw new Objected(
          "signature-wrong",
          "The signature is not that of the key '%s' under this letter.".formatted(key.id()),
          "Sign with 'walkback decide' and change nothing afterwards.");
    }
    checkHolder(letter, roster);
  }

  private static void checkHolder(Envelope letter, Roster roster) {
    boolean own =
        roster
            .holder(letter.key())
            .filter(person -> person.id().equals(letter.body().by()))
            .isPresent();
    if (!own) {
      throw new Objected(
          "key-of-another",
          "The key '%s' does not belong to '%s'."
              .formatted(letter.key(), Quoted.word(letter.body().by())),
          "Sign with a key of your own; 'by' is the id under 'people' that holds the key.");
    }
  }
}

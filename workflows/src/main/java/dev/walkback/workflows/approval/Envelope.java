package dev.walkback.workflows.approval;

import java.util.Base64;

/**
 * A letter with its seal, as it travels in a signal.
 *
 * <p>The body is JSON, not an encoding of it, so that a person who pastes it reads what was signed.
 * There is no field for an algorithm: it belongs to the enrolled key.
 *
 * @param key the id of the key that sealed it
 * @param sig the signature over {@link CanonicalLetter#signingInput}, base64url without padding
 */
public record Envelope(String key, Decision body, String sig) {
  /** Longer than this is no letter. */
  public static final int MOST_BYTES = 8192;

  /** Seals the letter. */
  public static Envelope of(String key, Decision body, byte[] signature) {
    return new Envelope(
        key, body, Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
  }

  /** The JSON to send as the signal {@code decide}, or to paste. */
  public String text() {
    return "{\"key\":%s,\"body\":%s,\"sig\":%s}"
        .formatted(
            CanonicalLetter.quoted(key), CanonicalLetter.text(body), CanonicalLetter.quoted(sig));
  }
}

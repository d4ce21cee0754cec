package dev.walkback.activities.approval;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A key as an operator enrolled it; the private half never comes near us.
 *
 * @param id names the key in letters; the names of two keys never agree
 * @param ed25519 the 32 bytes of the public key, base64url without padding
 * @param demo whether it was made for a demonstration: it counts only for targets on the drill list
 */
public record PublicKeyEntry(
    String id,
    String ed25519,
    String enrolledBy,
    Instant notBefore,
    @Nullable Instant revokedAt,
    boolean demo) {
  private static final int BYTES = 32;

  /** Refuses what is no key, so that a slip in the configuration is found at once. */
  public PublicKeyEntry {
    if (id.isBlank() || !isKey(ed25519)) {
      throw new IllegalArgumentException(
          ("key '%s' needs an id, and as 'ed25519' 32 bytes in base64url without padding;"
                  + " paste what 'walkback key new' printed")
              .formatted(id));
    }
  }

  /** The public key itself. */
  byte[] bytes() {
    return Base64.getUrlDecoder().decode(ed25519);
  }

  /**
   * Whether a letter is too late for this key. Also a letter dated before the theft is, once the
   * theft is known: whoever has the key can write any date.
   */
  boolean revoked(Instant signed, Instant now) {
    return revokedAt != null && (!signed.isBefore(revokedAt) || !now.isBefore(revokedAt));
  }

  private static boolean isKey(String text) {
    return StrictBase64.decode(text).filter(bytes -> bytes.length == BYTES).isPresent();
  }
}

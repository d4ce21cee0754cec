package dev.walkback.activities.approval;

import java.util.Base64;
import java.util.Optional;

/** Base64url of which there is only one spelling; the JDK's forgives the last bits. */
final class StrictBase64 {
  private StrictBase64() {}

  static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      boolean only = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
      return only ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}

package dev.walkback.activities.evidence;

import dev.walkback.workflows.plan.Sha256;
import java.util.Optional;
import java.util.UUID;

/** Big or personal things: kept in our own database, named in the history by digest only. */
public interface EvidenceStore {
  /** Keeps the bytes; the same bytes of the same rollback are kept once. Answers their digest. */
  String put(UUID rollback, String kind, byte[] body);

  /** The bytes again; empty when there are none or their key was destroyed. */
  Optional<byte[]> get(UUID rollback, String digest);

  /** For a look outside a rollback: what is seen goes to the screen and is kept nowhere. */
  static EvidenceStore none() {
    return new EvidenceStore() {
      @Override
      public String put(UUID rollback, String kind, byte[] body) {
        return Sha256.of(body);
      }

      @Override
      public Optional<byte[]> get(UUID rollback, String digest) {
        return Optional.empty();
      }
    };
  }
}

package dev.walkback.activities.evidence;

import java.util.Optional;
import java.util.UUID;

/** Big or personal things: kept in our own database, named in the history by digest only. */
public interface EvidenceStore {
  /** Keeps the bytes; the same bytes of the same rollback are kept once. Answers their digest. */
  String put(UUID rollback, String kind, byte[] body);

  /** The bytes again; empty when there are none or their key was destroyed. */
  Optional<byte[]> get(UUID rollback, String digest);
}

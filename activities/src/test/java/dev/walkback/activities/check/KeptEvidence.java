package dev.walkback.activities.check;

import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.workflows.plan.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Evidence in memory. */
public final class KeptEvidence implements EvidenceStore {
  public final Map<String, byte[]> kept = new LinkedHashMap<>();

  @Override
  public String put(UUID rollback, String kind, byte[] body) {
    kept.put(Sha256.of(body), body);
    return Sha256.of(body);
  }

  @Override
  public Optional<byte[]> get(UUID rollback, String digest) {
    return Optional.ofNullable(kept.get(digest));
  }

  public String text(String digest) {
    return new String(kept.getOrDefault(digest, new byte[0]), StandardCharsets.UTF_8);
  }
}

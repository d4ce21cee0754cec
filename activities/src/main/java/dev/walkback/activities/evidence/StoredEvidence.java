package dev.walkback.activities.evidence;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.store.Store;
import dev.walkback.workflows.plan.Sha256;
import java.util.Optional;
import java.util.UUID;

/**
 * Evidence in our own database, sealed under a key of its rollback: destroying that key erases what
 * was kept, not the digests in histories and reports.
 */
public final class StoredEvidence implements EvidenceStore {
  private final Store store;
  private final EvidenceKeys keys;

  /** Seals under keys that the installation's secret wraps. */
  public StoredEvidence(Store store, Secret installation) {
    this.store = store;
    this.keys = new EvidenceKeys(store, installation);
  }

  @Override
  public String put(UUID rollback, String kind, byte[] body) {
    var digest = Sha256.of(body);
    var sealed = Sealed.seal(keys.of(rollback), body, digest);
    store.inTransaction(tx ->
        Query.update(tx, Sql.of(StoredEvidence.class, "put"), digest, rollback, kind, sealed));
    return digest;
  }

  @Override
  public Optional<byte[]> get(UUID rollback, String digest) {
    return store
        .inTransaction(tx ->
            Query.first(
                tx, Sql.of(StoredEvidence.class, "get"), row -> row.getBytes(1), digest, rollback))
        .flatMap(sealed -> keys.maybe(rollback).map(key -> Sealed.open(key, sealed, digest)));
  }
}

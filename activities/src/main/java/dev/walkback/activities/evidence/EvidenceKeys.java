package dev.walkback.activities.evidence;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/** A key a rollback, wrapped by the installation's secret. */
final class EvidenceKeys {
  private static final int BYTES = 32;

  private final Store store;
  private final byte[] wrapping;
  private final SecureRandom chance = new SecureRandom();

  EvidenceKeys(Store store, Secret installation) {
    this.store = store;
    this.wrapping = hash("walkback evidence v1 " + installation.open());
  }

  byte[] of(UUID rollback) {
    return maybe(rollback).orElseGet(() -> made(rollback));
  }

  Optional<byte[]> maybe(UUID rollback) {
    return store
        .inTransaction(tx ->
            Query.first(tx, Sql.of(EvidenceKeys.class, "key"), row -> row.getBytes(1), rollback))
        .map(wrapped -> Sealed.open(wrapping, wrapped, rollback.toString()));
  }

  private byte[] made(UUID rollback) {
    byte[] key = new byte[BYTES];
    chance.nextBytes(key);
    var wrapped = Sealed.seal(wrapping, key, rollback.toString());
    store.inTransaction(
        tx -> Query.update(tx, Sql.of(EvidenceKeys.class, "put-key"), rollback, wrapped));
    // Another worker may have been first; its key is the one.
    return maybe(rollback).orElseThrow();
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

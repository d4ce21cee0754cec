package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.postgres.StallRecord;
import dev.walkback.activities.store.Store;
import java.time.Duration;
import java.util.UUID;

/** What waiting has cost, in our own database; people's answers at the gates begin it anew. */
public final class StoredStalls implements StallRecord {
  private final Store store;

  /** Kept here. */
  public StoredStalls(Store store) {
    this.store = store;
  }

  @Override
  public Spent spent(UUID rollback, String step) {
    return store.inTransaction(tx ->
        Query.one(
            tx,
            Sql.of(StoredStalls.class, "stall-spent"),
            row -> new Spent(Duration.ofMillis(row.getLong(1)), Duration.ofMillis(row.getLong(2))),
            step,
            rollback));
  }

  @Override
  public void add(UUID rollback, String step, Spent more) {
    store.inTransaction(tx ->
        Query.update(
            tx,
            Sql.of(StoredStalls.class, "stall-add"),
            rollback,
            step,
            more.stalled().toMillis(),
            more.waited().toMillis()));
  }
}

package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.postgres.StepKey;
import dev.walkback.activities.store.Store;

/** What we are about to do, in our own database before the act. */
public final class StoredIntents implements Intents {
  private final Store store;

  /** Kept here. */
  public StoredIntents(Store store) {
    this.store = store;
  }

  @Override
  public boolean intend(StepKey step, String what) {
    return store.inTransaction(tx ->
        Query.update(
            tx,
            Sql.of(StoredIntents.class, "intend"),
            step.rollback(),
            step.planDigest(),
            step.step(),
            step.part(),
            what))
        == 0;
  }
}

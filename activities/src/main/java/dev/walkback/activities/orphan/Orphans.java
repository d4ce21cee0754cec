package dev.walkback.activities.orphan;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.store.Store;
import java.util.List;
import java.util.UUID;

/** Open rollbacks in our own database, and which of them were tended. */
public final class Orphans {
  private final Store store;

  /** Kept here. */
  public Orphans(Store store) {
    this.store = store;
  }

  /** Every open rollback whose run told no end and that was not tended yet, oldest first. */
  public List<Orphan> open() {
    return store.inTransaction(tx ->
        Query.list(
            tx,
            sql("open"),
            row ->
                new Orphan(
                    row.getObject("id", UUID.class),
                    row.getString("workflow"),
                    row.getString("run"),
                    row.getString("name"),
                    row.getString("plan"),
                    row.getBoolean("told"))));
  }

  /** Whether this run told its end in a report. */
  public boolean reported(String run) {
    return store
        .inTransaction(tx -> Query.first(tx, sql("reported"), row -> true, run))
        .isPresent();
  }

  /** People have heard; fenced: and nothing of it can change anything any longer. */
  void told(Orphan orphan, boolean fenced) {
    store.inTransaction(
        tx -> Query.update(tx, sql("told"), orphan.run(), orphan.rollback(), fenced));
  }

  /** It is not open at the target: it is not open here either. */
  void end(Orphan orphan, String outcome) {
    store.inTransaction(tx -> Query.update(tx, sql("end"), outcome, orphan.rollback()));
  }

  private static String sql(String name) {
    return Sql.of(Orphans.class, name);
  }
}

package dev.walkback.activities.notice;

import dev.walkback.activities.approval.Notices;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.store.Store;
import dev.walkback.workflows.notice.TellRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What is to be said, one row a person, in the transaction of what it speaks of. */
public final class Outbox implements Notices {
  private static final int BATCH = 50;

  private final Store store;

  /** Keeps it here. */
  public Outbox(Store store) {
    this.store = store;
  }

  /** One notice as it waits. */
  public record Waiting(
      long id,
      UUID rollback,
      String key,
      String occasion,
      int level,
      String text,
      List<String> people,
      int attempts,
      OffsetDateTime due) {
    /** Copies, so that nothing changes while it is delivered. */
    public Waiting {
      people = List.copyOf(people);
    }

    /** Stable for this notice: told again under the same key, it is the same notice. */
    public String stableKey() {
      return "walkback/" + rollback + "/" + id;
    }
  }

  @Override
  public void put(Connection tx, TellRequest notice) throws SQLException {
    Query.update(
        tx,
        Sql.of(Outbox.class, "put"),
        notice.rollback(),
        notice.key(),
        notice.occasion().wire(),
        notice.level(),
        notice.text(),
        notice.people().toArray(String[]::new),
        notice.due());
  }

  /** Puts it in a transaction of its own. */
  public void put(TellRequest notice) {
    store.inTransaction(tx -> {
      put(tx, notice);
      return true;
    });
  }

  /** What waits for this channel and whose pause is over, oldest first. */
  public List<Waiting> waiting(String channel) {
    return store.inTransaction(tx ->
        Query.list(
            tx,
            Sql.of(Outbox.class, "waiting"),
            row ->
                new Waiting(
                    row.getLong("id"),
                    row.getObject("rollback", UUID.class),
                    row.getString("key"),
                    row.getString("occasion"),
                    row.getInt("level"),
                    row.getString("text"),
                    Arrays.asList((String[]) row.getArray("people").getArray()),
                    row.getInt("attempts"),
                    row.getObject("due", OffsetDateTime.class)),
            channel,
            BATCH));
  }

  /** It was delivered, or tried in vain; a failure waits longer each time, to a minute. */
  public void tried(Waiting notice, String channel, boolean delivered, String seen) {
    store.inTransaction(tx ->
        Query.update(tx, Sql.of(Outbox.class, "tried"), notice.id(), channel, delivered, seen));
  }
}

package dev.walkback.worker.loop;

import dev.walkback.activities.approval.Roster;
import dev.walkback.activities.maintenance.Barriers;
import dev.walkback.activities.notice.Outbox;
import dev.walkback.activities.notice.Telling;
import dev.walkback.activities.orphan.Fencing;
import dev.walkback.activities.orphan.Orphans;
import dev.walkback.activities.orphan.Tending;
import dev.walkback.activities.plan.Rollbacks;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.store.Store;
import dev.walkback.activities.target.Targets;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import dev.walkback.worker.engine.Runs;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Our own database, and what stands in it about rollbacks. */
final class OurRecords implements AutoCloseable {
  final Store store;
  private final TestDatabase own;

  OurRecords(Class<?> test) throws SQLException {
    own = TestPostgres.freshDatabase(test);
    var server = own.server();
    store =
        Store.open(
            new Address(
                server.host(),
                server.port(),
                own.name(),
                own.user(),
                new Secret(own.password()),
                Tls.NONE));
  }

  Rollbacks rollbacks() {
    return new Rollbacks(store, JsonMapper.builder().build());
  }

  /** One that looks here, asks the engine for the runs, and fences at the targets. */
  Janitor janitor(Targets targets, Runs runs) {
    var clock = Clock.systemUTC();
    var roster = new Roster("here", "default", List.of(), List.of(), Set.of(), Set.of());
    var orphans = new Orphans(store);
    var telling = new Telling(new Outbox(store), rollbacks(), roster, clock);
    var fencing = new Fencing(targets, new Connector(), new Barriers(store, clock));
    return new Janitor(orphans, runs, new Tending(orphans, fencing, telling, clock));
  }

  void stands(UUID rollback, int position, String label) {
    update(
        "INSERT INTO barrier VALUES (?, ?, ?, '', '', 'set', now(), now())",
        rollback,
        label,
        position);
  }

  /** What people are told, oldest first. */
  List<String> notices() {
    return store.inTransaction(tx ->
        Query.list(
            tx,
            "SELECT occasion || ' to ' || array_to_string(people, ', ') || ': ' || text FROM outbox ORDER BY id",
            row -> row.getString(1)));
  }

  /** Open, or how it ended. */
  String state(UUID rollback) {
    return store.inTransaction(tx ->
        Query.one(
            tx,
            "SELECT CASE WHEN closed_at IS NULL THEN 'open' ELSE outcome END FROM rollback WHERE id = ?",
            row -> row.getString(1),
            rollback));
  }

  void update(String sql, Object... values) {
    store.inTransaction(tx -> Query.update(tx, sql, values));
  }

  @Override
  public void close() throws SQLException {
    store.close();
    own.close();
  }
}

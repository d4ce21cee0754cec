package dev.walkback.activities.report;

import dev.walkback.activities.plan.Rollbacks;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackRow;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.store.Store;
import dev.walkback.activities.target.Identity;
import dev.walkback.activities.target.Registered;
import dev.walkback.activities.target.Registry;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.activities.target.Targets;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.LoadRequest;
import dev.walkback.workflows.plan.LoadedPlan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Our own database and a target, with rollbacks in them as a load leaves them. */
final class Desk implements AutoCloseable, Targets {
  final Store store;
  final TargetForTests target;
  final ReportRecords records;
  final JsonMapper json = JsonMapper.builder().build();
  private final TestDatabase own;
  private final Registered registered;
  private int port;

  private Desk(TestDatabase own, TargetForTests target) throws SQLException {
    this.own = own;
    this.target = target;
    this.port = own.server().port();
    this.store =
        Store.open(
            new Address(
                own.server().host(),
                port,
                own.name(),
                own.user(),
                new Secret(own.password()),
                Tls.NONE));
    this.records = new ReportRecords(store);
    this.registered =
        new Registered(
            target.registration,
            "music",
            own.server().host(),
            port,
            target.database(),
            "loopback",
            new Identity("7", 1, 1, 150_000, false),
            List.of(),
            List.of());
    new Registry(store).put(registered, "olga");
    store.inTransaction(tx ->
        Query.update(
            tx,
            "INSERT INTO capture VALUES (?, ?, ?, '/captures', ?, now(), '0/1')",
            LoadedPlans.CAPTURE.id(),
            target.registration,
            LoadedPlans.CAPTURE.run(),
            LoadedPlans.CAPTURE.manifestDigest()));
  }

  static Desk fresh(Class<?> test) throws SQLException {
    return new Desk(TestPostgres.freshDatabase(test), TargetForTests.fresh());
  }

  /** A rollback as its load leaves it: open here and at the target. */
  LoadedPlan open(String reason) throws SQLException {
    var loaded = LoadedPlans.of(UUID.randomUUID(), registered.ref(), reason, null);
    try (var connection = target.operate("open")) {
      var asked =
          new RollbackRow.Asked(
              loaded.rollback(),
              target.registration,
              "7",
              1,
              "rollback-music",
              loaded.planDigest());
      RollbackRow.open(connection, asked);
    }
    return kept(loaded);
  }

  /** One whose load found nothing: open here alone. */
  LoadedPlan nothing(String why) {
    return kept(LoadedPlans.of(UUID.randomUUID(), registered.ref(), "the feed is empty", why));
  }

  private LoadedPlan kept(LoadedPlan loaded) {
    var run = loaded.rollback().toString();
    return new Rollbacks(store, json)
        .keep(new LoadRequest("{}", "rollback-music", run, run), loaded, Map.of());
  }

  /** A step as the ledger keeps it. */
  void did(LoadedPlan loaded, StepReceipt receipt, String part) throws SQLException {
    try (var connection = target.outside()) {
      Query.update(
          connection,
          "INSERT INTO walkback.ledger (rollback, plan_digest, step, part, fence, worker, finished, receipt) VALUES (?, ?, ?, ?, 1, 'w', clock_timestamp(), ?::jsonb)",
          loaded.rollback(),
          loaded.planDigest(),
          receipt.step(),
          part,
          json.writeValueAsString(receipt));
    }
  }

  /** A barrier that stood from the first second to the second one; the second may be null. */
  void stood(LoadedPlan loaded, int position, String label, int from, @Nullable Integer until) {
    store.inTransaction(tx ->
        Query.update(
            tx,
            "INSERT INTO barrier VALUES (?, ?, ?, '', '', ?, ?, ?, ?)",
            loaded.rollback(),
            label,
            position,
            until == null ? "set" : "undone",
            Over.THREE,
            Over.THREE.plusSeconds(from),
            until == null ? null : Over.THREE.plusSeconds(until)));
  }

  /** A letter that counted. */
  void letter(LoadedPlan loaded, String gate, String by, String digest8, int second) {
    var nonce = UUID.randomUUID().toString();
    store.inTransaction(tx -> {
      Query.update(
          tx,
          "INSERT INTO gate (rollback, run, gate, round, nonce, asked, checkpoint, opened_at, closes_at) VALUES (?, ?, ?, 1, ?, '{}', ?::json, now(), now())",
          loaded.rollback(),
          loaded.rollback().toString(),
          gate,
          nonce,
          "{\"digest8\": \"" + digest8 + "\"}");
      return Query.update(
          tx,
          "INSERT INTO letter VALUES (?, ?, 1, ?, ?, 'approve', now(), false, ?, '{}')",
          nonce,
          by,
          "sha256:" + digest8.repeat(8),
          "{\"key\": \"" + by + "-laptop\"}",
          Over.THREE.plusSeconds(second));
    });
  }

  /** From now on nobody answers at the target's address. */
  void lose() {
    port = 1;
  }

  ReportWriting writing(Path reports) {
    return new ReportWriting(new ReportFolder(reports), records, this, new Connector(), json);
  }

  String ours(LoadedPlan loaded) {
    return store.inTransaction(tx ->
        Query.one(
            tx,
            "SELECT coalesce(outcome, 'open') FROM rollback WHERE id = ?",
            row -> row.getString(1),
            loaded.rollback()));
  }

  String theirs(LoadedPlan loaded) throws SQLException {
    return target.value(
        "SELECT state || ' ' || coalesce(outcome, '') FROM walkback.rollback WHERE id = '"
            + loaded.rollback()
            + "'");
  }

  @Override
  public TargetAccess of(UUID rollback) {
    var there = target.operator();
    var address =
        new Address(there.host(), port, there.database(), there.user(), there.password(), Tls.NONE);
    var login = new TargetAccess.Login(TargetForTests.OBSERVER, there.password());
    return new TargetAccess("music", address, login, login);
  }

  @Override
  public TargetAccess named(String name) {
    return of(target.registration);
  }

  @Override
  public void close() throws SQLException {
    store.close();
    target.close();
    own.close();
  }
}

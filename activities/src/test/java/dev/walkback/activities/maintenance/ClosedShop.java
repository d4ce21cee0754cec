package dev.walkback.activities.maintenance;

import static dev.walkback.activities.maintenance.GuardedTarget.OPERATOR;

import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.fingerprint.CatalogFingerprint;
import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackRow;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.target.TargetSchema;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.maintenance.CloseRequest;
import dev.walkback.workflows.maintenance.Closure;
import dev.walkback.workflows.maintenance.DatabaseBarrier;
import dev.walkback.workflows.maintenance.HttpBarrier;
import dev.walkback.workflows.maintenance.ReopenRequest;
import dev.walkback.workflows.maintenance.Reopened;
import dev.walkback.workflows.plan.Again;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A shop that is closed and opened by the service itself. */
abstract class ClosedShop {
  static final String PLAN = "sha256:plan";

  final FakeShop shop = new FakeShop();
  GuardedTarget target;
  UUID rollback;
  Maintenance maintenance;

  @BeforeEach
  void start() throws SQLException {
    target = GuardedTarget.fresh(getClass());
    target.outside("GRANT CREATE ON DATABASE " + target.database() + " TO " + OPERATOR);
    try (Connection operator = target.open(OPERATOR)) {
      TargetSchema.install(operator, new Identifier(OPERATOR));
      rollback =
          RollbackRow.open(
                  operator,
                  new RollbackRow.Asked(
                      UUID.randomUUID(), UUID.randomUUID(), "1", 2, "rollback-shop", PLAN))
              .rollback();
    }
    maintenance =
        new Maintenance(
            new Sites(new OneTarget(target), Map.of("shop", shop.entrances(true))),
            target.connections,
            target.barriers,
            new StillnessRecord(target.store, Clock.systemUTC()),
            target.patience,
            new Certifying.Standstill(
                Duration.ofSeconds(1),
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30)),
            EvidenceStore.none());
  }

  @AfterEach
  void stop() throws SQLException {
    shop.close();
    target.close();
  }

  Closure close() {
    return maintenance.close(
        new CloseRequest(rollback, List.of(new HttpBarrier("shop"), new DatabaseBarrier())),
        Progress.silent());
  }

  Reopened reopen(boolean verified, @Nullable String present) {
    var again = verified ? new Again("version", List.of("4.2")) : null;
    List<Check> endpoints = verified ? List.of(new EndpointCheck("health")) : List.of();
    return maintenance.reopen(
        new ReopenRequest(rollback, verified, present, again, endpoints), Progress.silent());
  }

  void ledger(String step, String part) throws SQLException {
    try (Connection operator = target.open(OPERATOR)) {
      Query.update(
          operator,
          "INSERT INTO walkback.ledger (rollback, plan_digest, step, part, fence, worker, started,"
              + " finished, receipt) VALUES (?, ?, ?, ?, 1, 'w', now(), now(), '{}')",
          rollback,
          PLAN,
          step,
          part);
    }
  }

  String digest() throws SQLException {
    try (Connection operator = target.open(OPERATOR)) {
      return new CatalogFingerprint().read(operator).digest();
    }
  }
}

package dev.walkback.activities.maintenance;

import static dev.walkback.activities.maintenance.GuardedTarget.APP;
import static dev.walkback.activities.maintenance.GuardedTarget.ARCHIVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OBSERVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.fingerprint.CatalogFingerprint;
import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackRow;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.activities.target.TargetSchema;
import dev.walkback.activities.target.Targets;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.maintenance.Certificate;
import dev.walkback.workflows.maintenance.CertifyRequest;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MaintenanceTest {
  private static final String PLAN = "sha256:plan";

  private final FakeShop shop = new FakeShop();
  private GuardedTarget target;
  private UUID rollback;
  private Maintenance maintenance;

  @BeforeEach
  void start() throws SQLException {
    target = GuardedTarget.fresh(MaintenanceTest.class);
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
            new Sites(new OneTarget(), Map.of("shop", shop.entrances(true))),
            target.connections,
            target.barriers,
            new StillnessRecord(target.store, Clock.systemUTC()),
            target.patience,
            new Certifying.Standstill(
                Duration.ofSeconds(1),
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30)));
  }

  @AfterEach
  void stop() throws SQLException {
    shop.close();
    target.close();
  }

  @Test
  @Tag("S0.13")
  @Tag("S0.14")
  @Tag("S0.26")
  @Tag("S4.17")
  void closesProvesAndOpensTheWholeWay() throws SQLException {
    Closure closure = close();

    assertThat(closure.barriers()).extracting("label").containsExactly("http shop", "database");
    assertThat(shop.closed).isTrue();
    assertThatThrownBy(() -> target.application(APP).close()).isInstanceOf(SQLException.class);

    Certificate certificate =
        maintenance.certify(new CertifyRequest(rollback, PLAN, List.of()), Progress.silent());
    assertThat(certificate.stopped()).as("%s", certificate.observed()).isTrue();

    Reopened reopened = reopen(true, null);
    assertThat(reopened.open()).as("%s", reopened.why()).isTrue();
    assertThat(shop.closed).isFalse();
    target.application(APP).close();
  }

  @Test
  void namesTheSameClosureByTheSameDigestWhenItIsRepeated() {
    Closure first = close();

    Closure second = close();

    assertThat(second.digest()).isEqualTo(first.digest());
    assertThat(second.since()).isEqualTo(first.since());
  }

  @Test
  void opensUnchangedWhenTheCatalogIsTheOneFromBefore() throws SQLException {
    target.outside("REVOKE CONNECT ON DATABASE " + target.database() + " FROM PUBLIC");
    for (String login : List.of(APP, OPERATOR, OBSERVER, ARCHIVER)) {
      target.outside("GRANT CONNECT ON DATABASE " + target.database() + " TO " + login);
    }
    String present = digest();
    close();
    assertThat(digest()).as("closed, the grants differ").isNotEqualTo(present);

    Reopened reopened = reopen(false, present);

    assertThat(reopened.open()).as("%s", reopened.why()).isTrue();
    assertThat(digest()).isEqualTo(present);
  }

  @Test
  void staysClosedWhenTheCatalogIsAnother() throws SQLException {
    String present = digest();
    close();
    target.outside("CREATE TABLE half_done (id int)");

    Reopened reopened = reopen(false, present);

    assertThat(reopened.open()).isFalse();
    assertThat(reopened.why()).contains("The schema is not the one from before this rollback");
  }

  @Test
  void staysClosedWhenTheLedgerHasAStepThatWasNotBroughtBack() throws SQLException {
    close();
    ledger("004", "");

    Reopened reopened = reopen(false, null);

    assertThat(reopened.open()).isFalse();
    assertThat(reopened.why()).isEqualTo("Done at the target and not brought back: 004.");

    ledger("004", "bring-back");
    assertThat(reopen(false, null).open()).isTrue();
  }

  @Test
  void refusesASwitchNobodyConfigured() {
    var request = new CloseRequest(rollback, List.of(new HttpBarrier("blog")));

    assertThatThrownBy(() -> maintenance.close(request, Progress.silent()))
        .hasMessageContaining("http blog is not configured");
    assertThat(target.barriers.standing(rollback)).isEmpty();
  }

  private Closure close() {
    return maintenance.close(
        new CloseRequest(rollback, List.of(new HttpBarrier("shop"), new DatabaseBarrier())),
        Progress.silent());
  }

  private Reopened reopen(boolean verified, @Nullable String present) {
    var again = verified ? new Again("version", List.of("4.2")) : null;
    List<Check> endpoints = verified ? List.of(new EndpointCheck("health")) : List.of();
    return maintenance.reopen(
        new ReopenRequest(rollback, verified, present, again, endpoints), Progress.silent());
  }

  private void ledger(String step, String part) throws SQLException {
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

  private String digest() throws SQLException {
    try (Connection operator = target.open(OPERATOR)) {
      return new CatalogFingerprint().read(operator).digest();
    }
  }

  private final class OneTarget implements Targets {
    @Override
    public TargetAccess of(UUID id) {
      return named("shop");
    }

    @Override
    public TargetAccess named(String name) {
      var secret = new Secret("secret");
      return new TargetAccess(
          name,
          target.as(OPERATOR),
          new TargetAccess.Login(OBSERVER, secret),
          new TargetAccess.Login(ARCHIVER, secret));
    }
  }
}

package dev.walkback.activities.watch;

import static dev.walkback.activities.maintenance.GuardedTarget.ARCHIVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OBSERVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.check.KeptEvidence;
import dev.walkback.activities.check.LiveChecks;
import dev.walkback.activities.check.PlanQueries;
import dev.walkback.activities.maintenance.FakeShop;
import dev.walkback.activities.maintenance.GuardedTarget;
import dev.walkback.activities.maintenance.Site;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.progress.Jumping;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.EmptyCheck;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.plan.SqlFile;
import dev.walkback.workflows.watch.Health;
import dev.walkback.workflows.watch.SliceReport;
import dev.walkback.workflows.watch.SliceRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WatchingTest {
  private static final Instant FROM = Instant.parse("2026-11-21T03:00:00Z");

  private final FakeShop shop = new FakeShop();
  private String query = "SELECT 1 WHERE false";
  private GuardedTarget target;

  @BeforeEach
  void start() throws SQLException {
    target = GuardedTarget.fresh(WatchingTest.class);
  }

  @AfterEach
  void stop() throws SQLException {
    shop.close();
    target.close();
  }

  @Test
  @Tag("S0.29")
  void isHealthyWhileEndpointQueryAndDatabaseAre() {
    assertThat(watch(new EndpointCheck("health"), empty()).health()).isEqualTo(Health.HEALTHY);
    assertThat(watch().health()).as("the database alone").isEqualTo(Health.HEALTHY);
  }

  @Test
  void isUnhealthyWhenAnEndpointFails() {
    shop.healthy = false;

    SliceReport report = watch(new EndpointCheck("health"));

    assertThat(report.health()).isEqualTo(Health.UNHEALTHY);
    assertThat(report.observed().getFirst()).contains("answered 500");
  }

  @Test
  void isUnhealthyWhenTheQueryReturnsARow() {
    query = "SELECT 1";

    assertThat(watch(empty()).observed())
        .containsExactly("verify/orphans.sql returned 1 rows where there must be none.");
  }

  @Test
  void isUnknownWhenTheDatabaseCannotBeReached() throws SQLException {
    target.outside("REVOKE CONNECT ON DATABASE " + target.database() + " FROM PUBLIC, " + OBSERVER);

    assertThat(watch().health()).isEqualTo(Health.UNKNOWN);
  }

  private Check empty() {
    return new EmptyCheck(new SqlFile("verify/orphans.sql", "sha256:f", 1));
  }

  private SliceReport watch(Check... checks) {
    var clock = new Jumping(FROM.toString());
    var secret = new Secret("secret");
    var access =
        new TargetAccess(
            "shop",
            target.as(OPERATOR),
            new TargetAccess.Login(OBSERVER, secret),
            new TargetAccess.Login(ARCHIVER, secret));
    var queries = new PlanQueries(target.connections, digest -> query, id -> List.of("public"));
    return new Watching(
            new Probes(target.store),
            new LiveChecks(target.connections, queries, target.barriers),
            new KeptEvidence(),
            clock,
            clock)
        .slice(
            new SliceRequest(
                UUID.randomUUID(),
                "close watch 1",
                FROM,
                FROM.plusSeconds(4),
                Duration.ofSeconds(2),
                List.of(checks)),
            new Site(access, shop.entrances(true)),
            Progress.silent());
  }
}

package dev.walkback.activities.watch;

import static dev.walkback.activities.maintenance.GuardedTarget.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.check.LiveChecks;
import dev.walkback.activities.check.LiveSite;
import dev.walkback.activities.progress.Jumping;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.EndpointCheck;
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

  private LiveSite live;

  @BeforeEach
  void start() throws SQLException {
    live = LiveSite.fresh(WatchingTest.class);
  }

  @AfterEach
  void stop() throws SQLException {
    live.close();
  }

  @Test
  @Tag("S0.29")
  void isHealthyWhileEndpointQueryAndDatabaseAre() {
    assertThat(watch(new EndpointCheck("health"), LiveSite.orphans()).health())
        .isEqualTo(Health.HEALTHY);
    assertThat(watch().health()).as("the database alone").isEqualTo(Health.HEALTHY);
  }

  @Test
  void isUnhealthyWhenAnEndpointFails() {
    live.shop.healthy = false;

    SliceReport report = watch(new EndpointCheck("health"));

    assertThat(report.health()).isEqualTo(Health.UNHEALTHY);
    assertThat(report.observed().getFirst()).contains("answered 500");
  }

  @Test
  void isUnhealthyWhenTheQueryReturnsARow() {
    live.query = "SELECT 1";

    assertThat(watch(LiveSite.orphans()).observed())
        .containsExactly("verify/orphans.sql returned 1 rows where there must be none.");
  }

  @Test
  void isUnknownWhenTheDatabaseCannotBeReached() throws SQLException {
    live.target.outside(
        "REVOKE CONNECT ON DATABASE " + live.target.database() + " FROM PUBLIC, " + OBSERVER);

    assertThat(watch().health()).isEqualTo(Health.UNKNOWN);
  }

  private SliceReport watch(Check... checks) {
    var clock = new Jumping(FROM.toString());
    return new Watching(
            new Probes(live.target.store),
            new LiveChecks(live.target.connections, live.queries(), live.target.barriers),
            live.evidence,
            rollback -> {},
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
            live.site(),
            Progress.silent());
  }
}

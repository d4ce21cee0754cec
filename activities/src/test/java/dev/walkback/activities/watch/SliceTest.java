package dev.walkback.activities.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.check.KeptEvidence;
import dev.walkback.activities.maintenance.GuardedTarget;
import dev.walkback.activities.progress.Jumping;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.watch.Health;
import dev.walkback.workflows.watch.SliceReport;
import dev.walkback.workflows.watch.SliceRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SliceTest {
  private static final String START = "2026-11-21T03:00:00Z";
  private static GuardedTarget target;

  private final UUID rollback = UUID.randomUUID();
  private final KeptEvidence evidence = new KeptEvidence();
  private final Jumping clock = new Jumping(START);
  private final List<Instant> looked = new ArrayList<>();
  private final Deque<Health> script = new ArrayDeque<>();
  private Health otherwise = Health.HEALTHY;

  @BeforeAll
  static void start() throws SQLException {
    target = GuardedTarget.fresh(SliceTest.class);
  }

  @AfterAll
  static void stop() throws SQLException {
    target.close();
  }

  @Test
  @Tag("S0.29")
  void probesEveryMinuteForHalfAnHourAndKeepsEachProbe() {
    SliceReport report = watch(Duration.ofMinutes(30), Duration.ofMinutes(1));

    assertThat(report.health()).isEqualTo(Health.HEALTHY);
    assertThat(report.probes()).isEqualTo(31);
    assertThat(report.until()).isEqualTo(Instant.parse("2026-11-21T03:30:00Z"));
    assertThat(looked.get(1)).isEqualTo(Instant.parse("2026-11-21T03:01:00Z"));
    assertThat(evidence.text(report.evidence())).contains("\"health\":\"healthy\"");
  }

  @Test
  void confirmsABadProbeQuicklyAndEndsEarlyOnTheThird() {
    script.addAll(List.of(Health.HEALTHY, Health.UNHEALTHY, Health.UNHEALTHY, Health.UNHEALTHY));

    SliceReport report = watch(Duration.ofMinutes(30), Duration.ofMinutes(1));

    assertThat(report.health()).isEqualTo(Health.UNHEALTHY);
    assertThat(report.until()).isEqualTo(Instant.parse("2026-11-21T03:01:20Z"));
    assertThat(report.observed()).containsExactly("unhealthy");
  }

  @Test
  void forgivesAHiccup() {
    script.addAll(List.of(Health.UNHEALTHY, Health.UNHEALTHY, Health.HEALTHY));

    assertThat(watch(Duration.ofMinutes(5), Duration.ofMinutes(1)).health())
        .isEqualTo(Health.HEALTHY);
  }

  @Test
  void doesNotCloseAWindowOnABadLastProbe() {
    script.addAll(List.of(Health.HEALTHY, Health.UNHEALTHY));
    otherwise = Health.UNHEALTHY;

    SliceReport report = watch(Duration.ofMinutes(1), Duration.ofMinutes(1));

    assertThat(report.health()).isEqualTo(Health.UNHEALTHY);
    assertThat(report.until()).isEqualTo(Instant.parse("2026-11-21T03:01:20Z"));
  }

  @Test
  void neverClosesAWindowItCouldNotSee() {
    otherwise = Health.UNKNOWN;

    SliceReport report = watch(Duration.ofMinutes(5), Duration.ofMinutes(1));

    assertThat(report.health()).isEqualTo(Health.UNKNOWN);
    assertThat(report.observed()).containsExactly("unknown");
  }

  @Test
  void tellsAfterAQuarterOfAnHourThatItCannotSee() {
    script.add(Health.HEALTHY);
    otherwise = Health.UNKNOWN;

    SliceReport report = watch(Duration.ofHours(4), Duration.ofMinutes(5));

    assertThat(report.health()).isEqualTo(Health.UNKNOWN);
    assertThat(report.until()).isEqualTo(Instant.parse("2026-11-21T03:20:00Z"));
  }

  @Test
  void doesNotLetUnknownHideWhatIsBad() {
    script.addAll(
        List.of(
            Health.UNHEALTHY, Health.UNKNOWN, Health.UNHEALTHY, Health.UNKNOWN, Health.UNHEALTHY));

    assertThat(watch(Duration.ofHours(1), Duration.ofMinutes(1)).health())
        .isEqualTo(Health.UNHEALTHY);
  }

  @Test
  void takesUpWhereItsPredecessorDied() {
    script.addAll(List.of(Health.HEALTHY, Health.UNHEALTHY, Health.UNHEALTHY));
    Progress dies =
        new Progress() {
          @Override
          public void at(int percent, String what) {}

          @Override
          public boolean stopped() {
            return looked.size() == 3;
          }
        };
    assertThatThrownBy(() -> slice().watch(request(30, 1), dies))
        .hasMessageContaining("asked to stop");

    script.add(Health.UNHEALTHY);
    SliceReport report = slice().watch(request(30, 1), Progress.silent());

    assertThat(report.health()).isEqualTo(Health.UNHEALTHY);
    assertThat(report.probes()).isEqualTo(4);
    assertThat(looked).hasSize(4);
  }

  @Test
  void answersTheSameWhenItIsRepeatedAfterItsEnd() {
    watch(Duration.ofMinutes(5), Duration.ofMinutes(1));
    int before = looked.size();

    SliceReport again = watch(Duration.ofMinutes(5), Duration.ofMinutes(1));

    assertThat(again.health()).isEqualTo(Health.HEALTHY);
    assertThat(looked).hasSize(before);
  }

  @Test
  void looksAtLeastOnceHoweverShortTheWindow() {
    SliceReport report = watch(Duration.ZERO, Duration.ofSeconds(1));

    assertThat(report.probes()).isEqualTo(1);
  }

  private SliceReport watch(Duration length, Duration every) {
    Instant from = Instant.parse(START);
    return slice()
        .watch(
            new SliceRequest(rollback, "close watch 1", from, from.plus(length), every, List.of()),
            Progress.silent());
  }

  private SliceRequest request(long minutes, long every) {
    Instant from = Instant.parse(START);
    return new SliceRequest(
        rollback,
        "close watch 1",
        from,
        from.plus(Duration.ofMinutes(minutes)),
        Duration.ofMinutes(every),
        List.of());
  }

  private Slice slice() {
    return new Slice(new Probes(target.store), this::look, evidence, clock, clock);
  }

  private Probe look(SliceRequest request, Instant at) {
    looked.add(at);
    Health health = script.isEmpty() ? otherwise : script.pop();
    return new Probe(at, health, health == Health.HEALTHY ? List.of() : List.of(health.wire()));
  }
}

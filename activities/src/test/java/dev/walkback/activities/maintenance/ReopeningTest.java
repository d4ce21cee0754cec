package dev.walkback.activities.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.progress.Jumping;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.maintenance.ReopenRequest;
import dev.walkback.workflows.maintenance.Reopened;
import dev.walkback.workflows.plan.Again;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReopeningTest {
  private static final Again NOT_42 = new Again("version", List.of("4.2"));
  private static GuardedTarget target;

  private final UUID rollback = UUID.randomUUID();
  private final List<String> log = new ArrayList<>();
  private final Jumping clock = new Jumping("2026-11-21T03:00:00Z");
  private final FakeShop shop = new FakeShop();
  private final Shutter http =
      new Recorded(log, "http shop", false, () -> shop.closed = true, () -> shop.closed = false);
  private final Shutter database = new Recorded(log, "database", true, () -> {}, () -> {});
  private Optional<String> changed = Optional.empty();
  private boolean bypass = true;

  @BeforeAll
  static void start() throws SQLException {
    target = GuardedTarget.fresh(ReopeningTest.class);
  }

  @AfterAll
  static void stop() throws SQLException {
    target.close();
  }

  @BeforeEach
  void close() {
    new Closing(target.barriers, Clock.systemUTC())
        .close(rollback, List.of(http, database), Progress.silent());
    log.clear();
  }

  @AfterEach
  void leave() {
    shop.close();
  }

  @Test
  @Tag("S0.26")
  @Tag("S0.27")
  void opensTheDatabaseThenAsksThroughTheBypassThenOpensTheSwitch() {
    Reopened reopened = reopen(NOT_42);

    assertThat(reopened.open()).isTrue();
    assertThat(reopened.why()).isNull();
    assertThat(log).containsExactly("database opened", "http shop opened");
    assertThat(reopened.endpoints().getFirst().result()).isEqualTo(Result.PASS);
    assertThat(shop.web.asked)
        .filteredOn(asked -> asked.path().equals("/health"))
        .first()
        .satisfies(asked -> assertThat(asked.headers()).containsEntry("x-bypass", "let-me-in"));
    assertThat(target.barriers.standing(rollback)).isEmpty();
  }

  @Test
  @Tag("S4.17")
  void closesTheDatabaseAgainWhenAnEndpointFailsBehindTheBypass() {
    shop.healthy = false;

    Reopened reopened = reopen(NOT_42);

    assertThat(reopened.open()).isFalse();
    assertThat(reopened.why()).contains("It was closed again", "answered 500");
    assertThat(log).containsExactly("database opened", "http shop closed", "database closed");
    assertThat(shop.closed).isTrue();
    assertThat(target.barriers.standing(rollback)).hasSize(2);
  }

  @Test
  void opensTheSwitchFirstWhereThereIsNoBypassAndClosesAgainAtOnce() {
    bypass = false;
    shop.healthy = false;

    Reopened reopened = reopen(NOT_42);

    assertThat(reopened.open()).isFalse();
    assertThat(log)
        .containsExactly(
            "database opened", "http shop opened", "http shop closed", "database closed");
    assertThat(shop.closed).isTrue();
  }

  @Test
  void opensWhereThereIsNoBypassAndTheEndpointAnswers() {
    bypass = false;

    assertThat(reopen(NOT_42).open()).isTrue();
  }

  @Test
  void staysClosedWhileTheRunningVersionWouldApplyItAgain() {
    shop.version = "4.2";

    Reopened reopened = reopen(NOT_42);

    assertThat(reopened.open()).isFalse();
    assertThat(reopened.why()).contains("Version 4.2", "would apply the migration again");
    assertThat(log).isEmpty();
  }

  @Test
  void staysClosedWhenNobodyKnowsWhichVersionRuns() {
    shop.version = "a page that is no version";

    Reopened reopened = reopen(NOT_42);

    assertThat(reopened.open()).isFalse();
    assertThat(reopened.why()).contains("Nobody knows which version runs");
    assertThat(log).isEmpty();
  }

  @Test
  void waitsForAnApplicationWhosePoolComesBackSlowly() {
    shop.healthy = false;
    var slow =
        new Jumping("2026-11-21T03:00:00Z") {
          @Override
          public void sleep(Duration duration) {
            super.sleep(duration);
            shop.healthy = slept.size() >= 5;
          }
        };

    assertThat(
            reopening(slow)
                .reopen(request(true, NOT_42), shutters(), shop.entrances(true), Progress.silent())
                .open())
        .isTrue();
  }

  @Test
  void opensWithoutAQuestionWhenNothingWasRolledBack() {
    shop.healthy = false;
    shop.version = "4.2";

    Reopened reopened = reopenUnchanged();

    assertThat(reopened.open()).isTrue();
    assertThat(log).containsExactly("database opened", "http shop opened");
  }

  @Test
  void staysClosedWhenNothingShouldHaveBeenChangedAndSomethingWas() {
    changed = Optional.of("Step 004 is finished in the ledger.");

    Reopened reopened = reopenUnchanged();

    assertThat(reopened.open()).isFalse();
    assertThat(reopened.why()).contains("Step 004");
    assertThat(log).isEmpty();
  }

  @Test
  void mayBeRepeated() {
    reopen(NOT_42);
    log.clear();

    assertThat(reopen(NOT_42).open()).isTrue();
    assertThat(log).isEmpty();
  }

  @Test
  void saysThatItIsOpenAndIllWhereThePlanClosedNothing() {
    reopen(NOT_42);
    shop.healthy = false;

    Reopened reopened = reopen(NOT_42);

    assertThat(reopened.open()).isFalse();
    assertThat(reopened.why()).contains("The plan closes nothing", "answered 500");
  }

  @Test
  void showsTheJanitorWhatStandsAndSinceWhen() {
    assertThat(target.barriers.standing())
        .filteredOn(row -> row.rollback().equals(rollback))
        .extracting(BarrierRow::label)
        .containsExactly("http shop", "database");
  }

  private Reopened reopen(@Nullable Again again) {
    return reopening(clock)
        .reopen(request(true, again), shutters(), shop.entrances(bypass), Progress.silent());
  }

  private Reopened reopenUnchanged() {
    return reopening(clock)
        .reopen(request(false, null), shutters(), shop.entrances(bypass), Progress.silent());
  }

  private Reopening reopening(Jumping time) {
    return new Reopening(
        target.barriers,
        new Closing(target.barriers, Clock.systemUTC()),
        (id, present) -> changed,
        time,
        time.patience(),
        EvidenceStore.none());
  }

  private ReopenRequest request(boolean verified, @Nullable Again again) {
    return new ReopenRequest(
        rollback,
        verified,
        null,
        again,
        verified ? List.of(new EndpointCheck("health")) : List.of());
  }

  private List<Shutter> shutters() {
    return List.of(http, database);
  }
}

package dev.walkback.activities.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockLadderTest {
  private static final Duration DEADLOCK = Duration.ofSeconds(1);

  @Test
  void whileOpenEveryRungIsShortAndPausesGrowToASecond() {
    var ladder = new LockLadder(false, Duration.ofMillis(500), DEADLOCK);
    var pauses = new ArrayList<Long>();
    for (int i = 0; i < 7; i++) {
      assertThat(ladder.rung()).isEqualTo(Duration.ofMillis(50));
      pauses.add(ladder.failed(List.of()).toMillis());
    }
    assertThat(pauses).containsExactly(50L, 100L, 200L, 400L, 800L, 1000L, 1000L);
  }

  @Test
  void closedRungsGrowFromHalfASecondToFiveUnlessTheStepSaysLess() {
    assertThat(rungs(new LockLadder(true, Duration.ofSeconds(20), DEADLOCK)))
        .containsExactly(500L, 1000L, 2000L, 4000L, 5000L, 5000L);
    assertThat(rungs(new LockLadder(true, Duration.ofMillis(700), DEADLOCK)))
        .containsExactly(500L, 700L, 700L, 700L, 700L, 700L);
    assertThat(rungs(new LockLadder(false, Duration.ofMillis(20), DEADLOCK))).containsOnly(20L);
  }

  @Test
  void routineVacuumGetsOneTryJustAboveTheDeadlockTimeout() {
    var ladder = new LockLadder(false, Duration.ofMillis(500), DEADLOCK);
    var vacuum =
        new Blocker(7, "", "", "active", Blocker.Kind.AUTOVACUUM, Optional.empty(), "t", "");
    ladder.failed(List.of(vacuum));
    assertThat(ladder.rung()).isEqualTo(Duration.ofMillis(1100));
    ladder.failed(List.of(vacuum));
    assertThat(ladder.rung()).isEqualTo(Duration.ofMillis(50));
  }

  private static List<Long> rungs(LockLadder ladder) {
    var rungs = new ArrayList<Long>();
    for (int i = 0; i < 6; i++) {
      rungs.add(ladder.rung().toMillis());
      ladder.failed(List.of());
    }
    return rungs;
  }
}

package dev.walkback.starter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DoingTest {
  @Test
  void saysHowFarTheLastHeartbeatWas() {
    assertThat(new Doing("Execution.Rehearse", "45 % restoring", 1, "").line())
        .isEqualTo("Execution.Rehearse: 45 % restoring");
  }

  @Test
  void saysWhyItIsTriedAgain() {
    assertThat(new Doing("Execution.Step", "", 2, "The lock was not had.\nHINT: wait").line())
        .isEqualTo("Execution.Step (attempt 2, before: The lock was not had.)");
  }

  @Test
  void movesNoCursor() {
    assertThat(new Doing("Check.Run", "3 % \u001b[2J", 1, "").line()).doesNotContain("\u001b");
  }
}

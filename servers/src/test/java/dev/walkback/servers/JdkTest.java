package dev.walkback.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JdkTest {

  @Test
  void runsOnTheJdkTheBuildPromises() {
    assertThat(Runtime.version().feature()).isEqualTo(25);
  }
}

package dev.walkback.activities.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.walkback.servers.TestPostgres;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalOnOtherMajorsTest {

  @ParameterizedTest
  @ValueSource(ints = {16, 18})
  void goesThereAndBackThereToo(int major) throws Exception {
    var one = TestPostgres.another(major);
    assumeTrue(one.isPresent(), "WALKBACK_TEST_PG" + major + " names no installation");
    try (var server = one.orElseThrow();
        var scratch = TestPostgres.another(major).orElseThrow();
        var stage = Stage.on(server, scratch, Map.of(major, server.install().bin()))) {
      stage.owner(Uploads.BEFORE).capture().owner(Uploads.MIGRATION);

      var receipt = stage.rehearse(PlanForTests.of(Uploads.rows().done(), Uploads.column().done()));

      assertThat(receipt.stop()).isEmpty();
      assertThat(receipt.differences()).isEmpty();
      assertThat(receipt.bringBack()).isTrue();
      assertThat(receipt.leaving()).isEqualTo(40);
      assertThat(stage.left()).isEmpty();
    }
  }
}

package dev.walkback.activities.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.walkback.activities.fingerprint.FingerprintDifference.Verdict;
import dev.walkback.servers.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintOnOtherMajorsTest {

  @ParameterizedTest
  @ValueSource(ints = {16, 18})
  void readsEverythingAndTakesNoNameOfANotNullForADifference(int major) throws Exception {
    var other = TestPostgres.another(major);
    assumeTrue(other.isPresent(), "WALKBACK_TEST_PG" + major + " names no installation");
    try (var server = other.orElseThrow();
        var in = getClass().getResourceAsStream("rich.sql");
        var connection = server.connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
      var before = new CatalogFingerprint().read(connection);
      statement.execute("ALTER TABLE shop.tracks ALTER title DROP NOT NULL");
      var without = new CatalogFingerprint().read(connection);
      statement.execute(
          major < 18
              ? "ALTER TABLE shop.tracks ALTER title SET NOT NULL"
              : "ALTER TABLE shop.tracks ADD CONSTRAINT another_name NOT NULL title");
      var after = new CatalogFingerprint().read(connection);

      assertThat(FingerprintDifference.between(before, without, List.of()).differences())
          .extracting(NamedDifference::sentence)
          .containsExactly("column shop.tracks.title: not-null was yes, is not set");
      assertThat(FingerprintDifference.between(before, after, List.of()).verdict())
          .isEqualTo(Verdict.EQUAL);
      assertThat(before.major()).isEqualTo(major);
    }
  }
}

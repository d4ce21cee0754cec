package dev.walkback.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PgInstallTest {

  @TempDir Path folder;

  @Test
  void theEmbeddedOneIsA15AndUnpackedOnce() {
    var first = PgServer.embedded(Folders.ofTests());
    assertThat(first.major()).isEqualTo(15);
    assertThat(first.version()).startsWith("15.");
    assertThat(PgServer.embedded(Folders.ofTests())).isEqualTo(first);
  }

  @Test
  void refusesAFolderWithoutAServer() {
    assertThatThrownBy(() -> PgInstall.at(folder, "test"))
        .isInstanceOf(ServerProblem.class)
        .hasMessageContaining("There is no program `initdb` in " + folder);
  }

  @Test
  void refusesAnotherMajorThanTheVariableNames() {
    var fifteen = PgServer.embedded(Folders.ofTests()).bin().toString();
    assertThatThrownBy(() -> PgInstall.fromEnvironment(18, Map.of("WALKBACK_TEST_PG18", fifteen)))
        .isInstanceOf(ServerProblem.class)
        .hasMessageContaining("WALKBACK_TEST_PG18 names PostgreSQL 15.");
  }

  @Test
  void findsNothingWhereTheVariableIsNotSet() {
    assertThat(PgInstall.fromEnvironment(16, Map.of())).isEmpty();
    assertThat(PgInstall.fromEnvironment(16, Map.of("WALKBACK_TEST_PG16", ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 18})
  void servesOtherMajorsWhereOneIsNamed(int major) throws SQLException {
    var named = TestPostgres.another(major);
    Assumptions.assumeTrue(named.isPresent(), "WALKBACK_TEST_PG" + major + " is not set");
    try (var server = named.orElseThrow()) {
      assertThat(LocalPgTest.ask(server, "SHOW server_version")).isEqualTo(server.version());
      assertThat(server.major()).isEqualTo(major);
    }
  }
}

package dev.walkback.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

  @Test
  void givesEveryClassADatabaseOfItsOwnOnOneServer() throws SQLException {
    try (var one = TestPostgres.freshDatabase(getClass());
        var other = TestPostgres.freshDatabase(getClass())) {
      one.execute("CREATE TABLE mine ()");
      assertThat(one.server()).isSameAs(other.server());
      assertThat(one.name()).startsWith("testpostgrestest_").isNotEqualTo(other.name());
      assertThatThrownBy(() -> other.execute("TABLE mine")).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void dropsItsDatabaseEvenWhileSomebodyIsConnected() throws SQLException {
    var database = TestPostgres.freshDatabase(getClass());
    try (var open = database.connect()) {
      database.close();
      assertThat(open.isValid(1)).isFalse();
    }
  }

  @Test
  void usesAServerThatWasGiven() throws SQLException {
    var ours = TestPostgres.server();
    var url = ours.url("postgres") + "?user=postgres&password=" + ours.password();
    try (var given = PgServer.forTests(Folders.ofTests(), Map.of("WALKBACK_TEST_PG_URL", url))) {
      assertThat(given).isInstanceOf(GivenPg.class);
      assertThat(given.port()).isEqualTo(ours.port());
      assertThat(given.version()).isEqualTo(ours.version());
      assertThat(given.toString()).doesNotContain(ours.password());
      given.connect("postgres").close();
    }
    ours.connect("postgres").close();
  }

  @Test
  void refusesAGivenServerWithoutASuperuser() throws SQLException {
    var ours = TestPostgres.server();
    ours.execute("postgres", "CREATE ROLE lodger LOGIN PASSWORD 'secret'");
    var url = ours.url("postgres") + "?user=lodger&password=secret";
    assertThatThrownBy(() -> GivenPg.at(url))
        .isInstanceOf(ServerProblem.class)
        .hasMessageContaining("is no superuser")
        .hasMessageNotContaining("secret&");
    ours.execute("postgres", "DROP ROLE lodger");
  }

  @Test
  void refusesAGivenServerThatDoesNotAnswer() {
    var url = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/postgres?user=postgres";
    assertThatThrownBy(() -> GivenPg.at(url))
        .isInstanceOf(ServerProblem.class)
        .hasMessageContaining("No PostgreSQL answers at WALKBACK_TEST_PG_URL (SQLSTATE 08001)");
  }
}

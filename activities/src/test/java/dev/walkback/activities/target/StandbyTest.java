package dev.walkback.activities.target;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestPostgres;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class StandbyTest {
  @Test
  void refusesAStandbyAndNamesThePrimaryAsTheWayOut() throws Exception {
    try (var server = TestPostgres.another();
        var office = Office.open(StandbyTest.class)) {
      Files.createFile(server.log().resolveSibling("data").resolve("standby.signal"));
      server.restart();
      var standby =
          new Address(
              server.host(),
              server.port(),
              PgServer.SUPERUSER,
              server.superuser(),
              new Secret(server.password()),
              Tls.NONE);

      assertThatThrownBy(
              () -> office.registrar(true).add(Office.access("orders-prod", standby), "olga"))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("is a standby: nothing can be reversed there.")
          .hasMessageContaining("HINT: Configure the address of the primary.");
    }
  }
}

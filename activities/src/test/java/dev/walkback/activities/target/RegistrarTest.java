package dev.walkback.activities.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database is a target by its registration, and a copy of one is none. */
class RegistrarTest {
  private Office office;

  @BeforeEach
  void open() throws SQLException {
    office = Office.open(RegistrarTest.class);
  }

  @AfterEach
  void close() throws SQLException {
    office.close();
  }

  @Test
  void marksTheDatabaseAndReadsWhatItIsAndWhatWeMayDoThere() throws SQLException {
    var answer = office.register("orders-prod");

    assertThat(office.target.value("SELECT id || ' ' || target FROM walkback.registration"))
        .isEqualTo(answer.target().registration() + " orders-prod");
    assertThat(answer.warnings()).isEmpty();
    assertThat(answer.target().capabilities()).contains("end sessions", "take the role shop_owner");
    assertThat(answer.target().identity().version()).isEqualTo(versionNumber());
    assertThat(office.registry().named("orders-prod").ref()).isEqualTo(answer.target().ref());
  }

  @Test
  void mayBeRepeatedAndStaysTheSameTarget() {
    var first = office.register("orders-prod").target();

    assertThat(office.register("orders-prod").target().registration())
        .isEqualTo(first.registration());
  }

  @Test
  void refusesACopyOfARegisteredTargetByItsMarker() throws SQLException {
    office.register("orders-prod");
    var copy = office.target.database() + "_copy";
    TestPostgres.server()
        .execute(
            PgServer.SUPERUSER,
            "CREATE DATABASE " + copy + " TEMPLATE " + office.target.database());
    try {
      refused("orders-dev", at(copy), "it is a copy, or that target moved");
      refused("orders-prod", at(copy), "this is another server or database");
    } finally {
      TestPostgres.server().dropDatabase(copy);
    }
  }

  @Test
  void refusesAPublicationThatWouldCarryOurLedgerAway() throws SQLException {
    office.target.outside("CREATE PUBLICATION everything FOR ALL TABLES");

    refused("orders-prod", office.target.operator(), "our first ledger row would stop");
    assertThat(office.target.column("SELECT 1 FROM pg_namespace WHERE nspname = 'walkback'"))
        .isEmpty();
  }

  @Test
  void refusesADatabaseThatDoesNotCountRows() throws SQLException {
    var whole = "ALTER DATABASE " + office.target.database();
    office.target.outside(whole + " SET track_counts = off");
    refused("orders-prod", office.target.operator(), "off for this session, this database");
    office.target.outside(whole + " RESET track_counts");
    var login = "ALTER ROLE shop_owner IN DATABASE " + office.target.database();
    office.target.outside(login + " SET track_counts = off");
    refused("orders-prod", office.target.operator(), "off for login shop_owner");
    office.target.outside(login + " SET track_counts = on");
    assertThat(office.register("orders-prod").warnings()).isEmpty();
  }

  @Test
  void saysWhichGrantIsMissing() throws SQLException {
    office.target.outside(
        "ALTER DATABASE " + office.target.database() + " OWNER TO CURRENT_USER",
        "REVOKE CREATE ON DATABASE " + office.target.database() + " FROM walkback_operator");

    refused("orders-prod", office.target.operator(), "GRANT CREATE ON DATABASE");
  }

  @Test
  void warnsOfRightsNobodyNeedsAndOfAServerWithoutScratch() {
    var server = TestPostgres.server();
    var superuser =
        new Address(
            server.host(),
            server.port(),
            office.target.database(),
            server.superuser(),
            new Secret(server.password()),
            office.target.operator().tls());

    var answer = office.registrar(false).add(Office.access("orders-prod", superuser), "olga");

    assertThat(answer.warnings())
        .contains("The operator's login has SUPERUSER and needs no such right.")
        .anyMatch(warning -> warning.contains("nothing can be rehearsed, so no plan can run"));
  }

  @Test
  void provesItselfBeforeEachPlanAndAnotherMarkerDoesNot() throws SQLException {
    var registered = office.register("orders-prod").target();
    var address = office.target.operator();
    try (var connection = office.target.operate("proving")) {
      assertThat(Proving.prove(connection, registered, address).capabilities())
          .contains("end sessions");
    }
    office.target.outside("UPDATE walkback.registration SET id = gen_random_uuid()");
    try (var connection = office.target.operate("proving")) {
      assertThatThrownBy(() -> Proving.prove(connection, registered, address))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("it carries another target's marker");
    }
  }

  @Test
  void namesTheTargetsThereAreWhereOneIsUnknown() {
    office.register("orders-prod");

    assertThatThrownBy(() -> office.registry().named("order-prod"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is not registered; registered are [orders-prod]");
  }

  private void refused(String name, Address address, String why) {
    assertThatThrownBy(() -> office.registrar(true).add(Office.access(name, address), "olga"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("HINT");
  }

  private Address at(String database) {
    var there = office.target.operator();
    return new Address(
        there.host(),
        there.port(),
        database,
        TargetForTests.OPERATOR,
        there.password(),
        there.tls());
  }

  private int versionNumber() throws SQLException {
    return Integer.parseInt(office.target.value("SHOW server_version_num"));
  }
}

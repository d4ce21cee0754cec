package dev.walkback.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPgTest {
  private final PgInstall embedded = PgServer.embedded(Folders.ofTests());

  @TempDir Path folder;

  @Test
  void servesOnLoopbackWithAPasswordOfItsOwn() throws SQLException {
    try (var server = LocalPg.start(embedded, PgSetup.temporary(folder))) {
      assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(server, "SHOW unix_socket_directories")).isEmpty();
      assertThat(ask(server, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(
              ask(
                  server,
                  "SELECT rolpassword LIKE 'SCRAM-SHA-256$%' FROM pg_authid WHERE rolcanlogin"))
          .isEqualTo("t");
      assertThatThrownBy(() -> server.connect("postgres", "postgres", "postgres").close())
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }
  }

  @Test
  void twoServersAreTwoClusters() throws SQLException {
    try (var one = LocalPg.start(embedded, PgSetup.temporary(folder));
        var other = LocalPg.start(embedded, PgSetup.temporary(folder))) {
      var identifier = "SELECT system_identifier FROM pg_control_system()";
      assertThat(ask(one, identifier)).isNotEqualTo(ask(other, identifier));
      assertThat(one.password()).isNotEqualTo(other.password());
    }
  }

  @Test
  void createsADatabaseForAnOwnerWhateverItsName() throws SQLException {
    try (var server = LocalPg.start(embedded, PgSetup.temporary(folder))) {
      server.execute("postgres", "CREATE ROLE \"o'w n\"\"er\"");
      server.createDatabase("Größe 1%/?\"", "o'w n\"er");
      try (var connection = server.connect("Größe 1%/?\"")) {
        assertThat(connection.getCatalog()).isEqualTo("Größe 1%/?\"");
      }
    }
  }

  @Test
  void keepsWhatWasCommittedWhenItIsKilledAndStartedAgain() throws SQLException {
    try (var server = LocalPg.start(embedded, PgSetup.temporary(folder).durable(true))) {
      server.execute("postgres", "CREATE TABLE kept AS SELECT 42 AS answer");
      var port = server.port();
      server.kill9();
      assertThat(server.running()).isFalse();
      assertThatThrownBy(() -> server.connect("postgres").close()).isInstanceOf(SQLException.class);

      server.restart();

      assertThat(server.port()).isEqualTo(port);
      assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void findsItsDataAndItsPasswordAgainInAnotherRun() throws SQLException, IOException {
    var home = Files.createDirectory(folder.resolve("a folder's \"name\""));
    try (var first = LocalPg.start(embedded, PgSetup.in(home))) {
      first.execute("postgres", "CREATE TABLE kept AS SELECT 42 AS answer");
    }
    try (var second = LocalPg.start(embedded, PgSetup.in(home).with("work_mem", "7MB"))) {
      assertThat(ask(second, "SELECT answer FROM kept")).isEqualTo("42");
      assertThat(ask(second, "SHOW work_mem")).isEqualTo("7MB");
      assertThat(ask(second, "SHOW fsync")).isEqualTo("on");
    }
  }

  @Test
  void leavesNothingBehindWhenATemporaryOneIsClosed() throws IOException {
    var server = LocalPg.start(embedded, PgSetup.temporary(folder));
    var pid = server.pid();
    server.close();
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(folder.resolve("run")).isEmptyDirectory();
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var setup = PgSetup.temporary(folder).onPort(taken.getLocalPort());
      assertThatThrownBy(() -> LocalPg.start(embedded, setup))
          .isInstanceOf(ServerProblem.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken.");
    }
  }

  @Test
  void refusesASecondServerInTheSameFolder() {
    try (var first = LocalPg.start(embedded, PgSetup.in(folder).durable(false))) {
      assertThatThrownBy(() -> LocalPg.start(embedded, PgSetup.in(folder)))
          .isInstanceOf(ServerProblem.class)
          .hasMessageContaining("is in use by process " + ProcessHandle.current().pid());
      assertThat(first.running()).isTrue();
    }
  }

  @Test
  void saysWhatPostgresSaidWhenItDoesNotStart() {
    var setup = PgSetup.temporary(folder).with("no_such_setting", "1");
    assertThatThrownBy(() -> LocalPg.start(embedded, setup))
        .isInstanceOf(ServerProblem.class)
        .hasMessageContaining("PostgreSQL 15")
        .hasMessageContaining("unrecognized configuration parameter \"no_such_setting\"");
  }

  @Test
  void refusesDataOfAnotherMajor() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    Files.writeString(folder.resolve("data/PG_VERSION"), "14\n");
    Files.writeString(folder.resolve("superuser.password"), "x");
    assertThatThrownBy(() -> LocalPg.start(embedded, PgSetup.in(folder)))
        .isInstanceOf(ServerProblem.class)
        .hasMessageContaining("was made by PostgreSQL 14, not 15.");
  }

  static String ask(PgServer server, String question) throws SQLException {
    try (var connection = server.connect("postgres");
        var statement = connection.createStatement();
        var row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}

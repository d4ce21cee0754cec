package dev.walkback.activities.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConnectorTest {
  private static TargetForTests target;
  private static final UUID ROLLBACK = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000000");

  @BeforeAll
  static void start() throws SQLException {
    target = TargetForTests.fresh();
  }

  @AfterAll
  static void stop() throws SQLException {
    target.close();
  }

  @Test
  void namesTheSessionSoThatAFenceFindsItAndResetAllDoesNotHideIt() throws SQLException {
    var name = SessionName.of(ROLLBACK, "004 drop the very long name of a column that nobody", 17);
    assertThat(name.value()).startsWith("wb/0a1b2c3d/004_drop_the").endsWith("/17");
    assertThat(name.value()).hasSizeLessThanOrEqualTo(63);
    try (var connection = new Connector().open(target.operator(), name, Duration.ofSeconds(90))) {
      Query.run(connection, "RESET ALL");
      assertThat(setting(connection, "application_name")).isEqualTo(name.value());
      assertThat(setting(connection, "lock_timeout")).isEqualTo("500ms");
      assertThat(setting(connection, "statement_timeout")).isEqualTo("90s");
      assertThat(setting(connection, "idle_in_transaction_session_timeout")).isEqualTo("30s");
      assertThat(setting(connection, "client_connection_check_interval")).isEqualTo("500ms");
      assertThat(setting(connection, "search_path")).isEqualTo("pg_catalog,pg_temp");
      assertThat(setting(connection, "row_security")).isEqualTo("off");
    }
  }

  @Test
  void takesADatabaseNameAsANameAndNeverAsPartOfAUrl() {
    var name = "shop?sslmode=disable&options=-c%20log_statement=all&user=postgres/x";
    assertThatThrownBy(
            () -> new Connector().open(target.operator().inDatabase(name), SessionName.of("t")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo("sqlstate-3D000"));
  }

  @Test
  void aWrongPasswordOrNobodyThereIsASentenceWithoutTheServersWords() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    var nobody =
        new Address("127.0.0.1", free, "shop", "walkback_operator", new Secret("x"), Tls.NONE);
    assertThatThrownBy(() -> new Connector().open(nobody, SessionName.of("t")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem()).isInstanceOf(Problem.FenceFirst.class);
              assertThat(e.problem().message()).contains("connecting to shop at 127.0.0.1:" + free);
            });
  }

  @Test
  void refusesAPoolerThatHandsOutAProcessIdOfItsOwn() throws Exception {
    try (var pooler = new PidChangingProxy(target.operator())) {
      var through = target.operator();
      var address =
          new Address(
              "127.0.0.1",
              pooler.port(),
              through.database(),
              through.user(),
              through.password(),
              Tls.NONE);
      assertThatThrownBy(() -> new Connector().open(address, SessionName.of("t")))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> {
                assertThat(e.problem().code()).isEqualTo("pooler");
                assertThat(e.problem()).isInstanceOf(Problem.Never.class);
              });
    }
  }

  private static String setting(Connection connection, String name) throws SQLException {
    return Query.one(connection, "SELECT pg_catalog.current_setting(?)", r -> r.getString(1), name);
  }

  /** Stands between like a pooler: the process id it announces is its own. */
  private static final class PidChangingProxy implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0);

    PidChangingProxy(Address server) throws IOException {
      Thread.ofVirtual().start(() -> accept(server));
    }

    int port() {
      return door.getLocalPort();
    }

    private void accept(Address server) {
      while (!door.isClosed()) {
        try {
          var client = door.accept();
          var there = new Socket(server.host(), server.port());
          Thread.ofVirtual().start(() -> copy(client, there, false));
          Thread.ofVirtual().start(() -> copy(there, client, true));
        } catch (IOException closed) {
          return;
        }
      }
    }

    private static void copy(Socket from, Socket to, boolean answers) {
      try (from;
          to) {
        var buffer = new byte[8192];
        int read;
        while ((read = from.getInputStream().read(buffer)) > 0) {
          if (answers) {
            changeKey(buffer, read);
          }
          to.getOutputStream().write(buffer, 0, read);
        }
      } catch (IOException ended) {
        // one side hung up
      }
    }

    private static void changeKey(byte[] buffer, int read) {
      for (int i = 0; i + 12 < read; i++) {
        boolean key = buffer[i] == 'K' && buffer[i + 1] == 0 && buffer[i + 3] == 0;
        if (key && (buffer[i + 4] == 12 || buffer[i + 4] == 40)) {
          buffer[i + 8] ^= 0x55;
        }
      }
    }

    @Override
    public void close() throws IOException {
      door.close();
    }
  }
}

package dev.walkback.activities.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.postgres.Query;
import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestPostgres;
import dev.walkback.workflows.check.Result;
import java.sql.Connection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ServerLogTest {
  @Test
  @Tag("S4.11")
  @Tag("S4.35")
  void savesTheLastFiftyLinesOfAServerThatKeepsALog() throws Exception {
    try (var server = TestPostgres.anotherWith("logging_collector", "on");
        Connection connection = server.connect(PgServer.SUPERUSER)) {
      Query.run(connection, "SET log_statement = 'all'");
      for (int i = 0; i < 60; i++) {
        Query.one(connection, "SELECT 'line " + i + "'", row -> true);
      }

      ServerLog log = await(connection, "line 59");

      assertThat(log.symptom().result()).isEqualTo(Result.PASS);
      assertThat(log.symptom().observed()).isEqualTo("Its last 50 lines are saved.");
      assertThat(log.lines()).hasSize(50).anyMatch(line -> line.contains("line 59"));
      assertThat(log.symptom().toString()).doesNotContain("line 59");
    }
  }

  /** The collector is a process of its own and writes a little later. */
  private static ServerLog await(Connection connection, String last) throws Exception {
    var log = ServerLog.read(connection);
    for (int i = 0; i < 100 && log.lines().stream().noneMatch(line -> line.contains(last)); i++) {
      Thread.sleep(100);
      log = ServerLog.read(connection);
    }
    return log;
  }

  @Test
  void saysThatAServerKeepsNoLogAndThatWeMayNotReadOne() throws Exception {
    var server = TestPostgres.server();
    try (Connection connection = server.connect(PgServer.SUPERUSER)) {
      assertThat(ServerLog.read(connection).symptom().observed())
          .isEqualTo("The server keeps no log file of its own.");
      Query.run(connection, "SET ROLE pg_read_all_stats");
      assertThat(ServerLog.read(connection).symptom().observed())
          .contains("It was not saved", "GRANT EXECUTE ON FUNCTION pg_current_logfile()");
    }
  }
}

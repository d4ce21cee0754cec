package dev.walkback.examples.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * The files of a plan run by plain JDBC, so that they are proved without the product that runs
 * them.
 */
record ByHand(Path plan, Connection connection, Map<String, List<Capture>> loads, String owner) {
  /** The steps of the tracks plan, as executed. */
  static final List<String> ORDER = List.of("004-indexes", "004", "003", "002", "001");

  /** What the tracks plan loads from the source, step by step. */
  static Map<String, List<Capture>> tracksLoads(Connection connection)
      throws SQLException, IOException {
    return Map.of(
        "003", List.of(Capture.of(connection, "playlist_tracks")),
        "002", List.of(Capture.of(connection, "tracks"), Capture.of(connection, "posts")));
  }

  void revert(String step) throws SQLException, IOException {
    inOneTransaction(() -> {
      for (Capture table : loads.getOrDefault(step, List.of())) {
        table.load(connection);
      }
      execute("revert/" + step + ".sql");
    });
  }

  void reapply(String step) throws SQLException, IOException {
    inOneTransaction(() -> execute("reapply/" + step + ".sql"));
  }

  List<String> ask(String file) throws SQLException, IOException {
    return Rows.of(connection, Files.readString(plan.resolve(file)));
  }

  private void execute(String file) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Files.readString(plan.resolve(file)));
    }
  }

  private void inOneTransaction(Work work) throws SQLException, IOException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL ROLE " + owner);
      statement.execute("SET LOCAL search_path = public");
      work.run();
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private interface Work {
    void run() throws SQLException, IOException;
  }
}

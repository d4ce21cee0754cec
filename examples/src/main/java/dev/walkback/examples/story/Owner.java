package dev.walkback.examples.story;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The role that owns everything in a database; it cannot log in, a superuser acts as it. */
record Owner(String role) {

  /** Does this work in one transaction as the owner. */
  void act(Connection superuser, Work work) throws SQLException {
    inTransaction(
        superuser,
        () -> {
          try (Statement statement = superuser.createStatement()) {
            statement.execute("SET LOCAL ROLE " + role);
          }
          work.run();
        });
  }

  static void inTransaction(Connection connection, Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      work.run();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** What is done, and may fail. */
  interface Work {
    void run() throws SQLException;
  }
}

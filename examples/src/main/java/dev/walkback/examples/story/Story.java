package dev.walkback.examples.story;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Tracks and posts separated, by four migrations that were shipped with mistakes.
 *
 * @param examples the folder that holds {@code migrations/} and {@code plans/}
 */
public record Story(Path examples) {

  /** The database before: owner and grants, schema, migration history, 20 000 posts. */
  public void prepare(Connection superuser) throws SQLException {
    new Script("grants").run(superuser);
    asOwner(
        superuser,
        () -> {
          new Script("schema").run(superuser);
          new Script("history").run(superuser);
          new Script("rows").run(superuser);
        });
  }

  /** Applies the migrations that the history does not know yet, as their owner. */
  public List<Migration> migrate(Connection superuser) throws SQLException {
    List<Migration> pending = new Migrator(examples.resolve("migrations")).pending(superuser);
    for (Migration migration : pending) {
      asOwner(superuser, () -> migration.apply(superuser));
    }
    return pending;
  }

  /** What people do on the migrated database before anybody notices; run as the application. */
  public void goOnWriting(Connection app) throws SQLException {
    inTransaction(app, () -> new Script("afterwards").run(app));
  }

  private static void asOwner(Connection superuser, Work work) throws SQLException {
    inTransaction(
        superuser,
        () -> {
          try (Statement role = superuser.createStatement()) {
            role.execute("SET LOCAL ROLE music_owner");
          }
          work.run();
        });
  }

  private static void inTransaction(Connection connection, Work work) throws SQLException {
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

  private interface Work {
    void run() throws SQLException;
  }
}

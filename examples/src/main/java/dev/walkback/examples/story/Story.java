package dev.walkback.examples.story;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Tracks and posts separated, by four migrations that were shipped with mistakes.
 *
 * @param examples the folder that holds {@code migrations/} and {@code plans/}
 */
public record Story(Path examples) {
  private static final Owner OWNER = new Owner("music_owner");

  /** The database before: owner and grants, schema, migration history, 20 000 posts. */
  public void prepare(Connection superuser) throws SQLException {
    new Script("grants").run(superuser);
    OWNER.act(
        superuser,
        () -> {
          new Script("schema").run(superuser);
          new Script("history").run(superuser);
          new Script("rows").run(superuser);
        });
  }

  /** Applies the migrations that the history does not know yet, each in a transaction. */
  public List<Migration> migrate(Connection superuser) throws SQLException {
    List<Migration> pending = new Migrator(examples.resolve("migrations")).pending(superuser);
    for (Migration migration : pending) {
      OWNER.act(superuser, () -> migration.apply(superuser));
    }
    return pending;
  }

  /** What people do on the migrated database before anybody notices; run as the application. */
  public void goOnWriting(Connection app) throws SQLException {
    Owner.inTransaction(app, () -> new Script("afterwards").run(app));
  }
}

package dev.walkback.examples.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A MIDI library migrated by plain scripts, one of which never recorded itself.
 *
 * @param examples the folder that holds {@code migrations-favorites/} and {@code plans/}
 */
public record FavoritesStory(Path examples) {
  private static final Owner OWNER = new Owner("midi_owner");
  private static final List<String> FIRST = List.of("001_initial_schema.sql");
  private static final List<String> RELEASE =
      List.of("002_add_parent_folder.sql", "003_favorites.sql");

  /** The database before the release: its owner, its history table, 500 files. */
  public void prepare(Connection superuser) throws SQLException {
    new Script("favorites-roles").run(superuser);
    OWNER.act(superuser, () -> new Script("favorites-prepare").run(superuser));
    apply(superuser, FIRST);
  }

  /** The release that will be rolled back. */
  public void migrate(Connection superuser) throws SQLException {
    apply(superuser, RELEASE);
  }

  /** People choose favourites. */
  public void goOnWriting(Connection superuser) throws SQLException {
    OWNER.act(superuser, () -> new Script("favorites-afterwards").run(superuser));
  }

  private void apply(Connection superuser, List<String> files) throws SQLException {
    for (String file : files) {
      String sql = read(examples.resolve("migrations-favorites").resolve(file));
      OWNER.act(
          superuser,
          () -> {
            try (Statement statement = superuser.createStatement()) {
              statement.execute(sql);
            }
          });
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.walkback.examples.shop;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Whether the running release can do its work on this database: it does some of it and looks at the
 * result, so that the answer is about now and not about the last minutes.
 */
final class Health {
  private static final Question PLAYLISTS = Question.of("playlists");
  private static final Question ENTRIES = Question.of("entries-of-playlist");
  private static final int SAMPLE = 25;

  private final DataSource database;
  private final Deployment deployment;

  Health(DataSource database, Deployment deployment) {
    this.database = database;
    this.deployment = deployment;
  }

  /** 200 and "ok", or 503 and "degraded" with what failed. */
  Reply reply() {
    Release release = deployment.current();
    List<String> failures = failures(release);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", failures.isEmpty() ? "ok" : "degraded");
    body.put("version", release.version());
    body.put("failures", failures);
    return Reply.json(failures.isEmpty() ? 200 : 503, body);
  }

  private List<String> failures(Release release) {
    List<String> failures = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      if (release.feed(connection, 0, 20).isEmpty()) {
        failures.add("the feed is empty");
      }
      playlists(release, connection, failures);
    } catch (SQLException e) {
      failures.add("the database answers with SQLSTATE " + e.getSQLState());
    } catch (IllegalStateException e) {
      failures.add("the feed: " + e.getMessage());
    }
    return failures;
  }

  private static void playlists(Release release, Connection connection, List<String> failures)
      throws SQLException {
    for (UUID id : PLAYLISTS.ask(connection, row -> UUID.fromString(row.getString(1)), SAMPLE)) {
      long entries = ENTRIES.ask(connection, row -> row.getLong(1), id).getFirst();
      try {
        long shown = release.playlist(connection, id).size();
        if (shown != entries) {
          failures.add("playlist " + id + " shows " + shown + " of " + entries + " entries");
        }
      } catch (IllegalStateException e) {
        failures.add("playlist " + id + ": " + e.getMessage());
      }
    }
  }
}

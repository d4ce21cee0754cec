package dev.walkback.activities.maintenance;

import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ways in which rows arrive without an application: named, because none of them shows as a person.
 *
 * @param subscriptions enabled ones: their workers belong to the server and pass by CONNECT
 * @param foreignServers declared here; they lead out
 * @param cron whether pg_cron is installed here
 */
record Inlets(List<String> subscriptions, List<String> foreignServers, boolean cron) {
  static Inlets read(Connection observer) {
    try {
      return new Inlets(
          names(observer, "subscriptions"),
          names(observer, "foreign-servers"),
          Query.one(observer, Sql.of(Inlets.class, "cron"), row -> row.getInt(1)) > 0);
    } catch (SQLException e) {
      throw Problems.exception(e, "looking for other ways in which rows arrive");
    }
  }

  /** What stands open, in sentences. */
  List<String> open() {
    return subscriptions.isEmpty()
        ? List.of()
        : List.of(
            "Subscriptions write here: "
                + String.join(", ", subscriptions)
                + "; disable them, then close again.");
  }

  /** What is there and shut, in sentences. */
  List<String> shut() {
    List<String> sentences = new ArrayList<>();
    if (cron) {
      sentences.add("pg_cron is installed; its jobs cannot connect while nobody may.");
    }
    if (!foreignServers.isEmpty()) {
      sentences.add(
          "Foreign servers are declared here and lead out: "
              + String.join(", ", foreignServers)
              + ".");
    }
    return sentences;
  }

  private static List<String> names(Connection observer, String question) throws SQLException {
    return Query.list(observer, Sql.of(Inlets.class, question), row -> row.getString(1));
  }
}

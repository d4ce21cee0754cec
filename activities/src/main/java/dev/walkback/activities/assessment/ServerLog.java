package dev.walkback.activities.assessment;

import dev.walkback.activities.counts.Unseen;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.workflows.assessment.Symptom;
import dev.walkback.workflows.check.Result;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The last lines of the server's own log, saved before anything changes.
 *
 * @param lines for the evidence store only: a log quotes rows
 */
record ServerLog(Symptom symptom, List<String> lines) {
  private static final String TAIL = Sql.of(ServerLog.class, "log-tail");
  private static final String NAME = "database log";
  private static final int LINES = 50;

  static ServerLog read(Connection observer) {
    try {
      Optional<String> tail = Query.first(observer, TAIL, row -> row.getString("tail"));
      return tail.map(ServerLog::kept)
          .orElseGet(() -> unseen("The server keeps no log file of its own."));
    } catch (SQLException e) {
      return unseen(
          "It was not saved: "
              + Unseen.because(e)
              + "; GRANT EXECUTE ON FUNCTION pg_current_logfile(), pg_stat_file(text),"
              + " pg_read_file(text, bigint, bigint) TO our observer.");
    }
  }

  private static ServerLog kept(String tail) {
    List<String> lines = tail.lines().toList();
    List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    return new ServerLog(
        new Symptom(NAME, Result.PASS, "Its last " + last.size() + " lines are saved."), last);
  }

  private static ServerLog unseen(String why) {
    return new ServerLog(new Symptom(NAME, Result.UNKNOWN, why), List.of());
  }
}

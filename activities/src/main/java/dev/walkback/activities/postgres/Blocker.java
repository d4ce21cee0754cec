package dev.walkback.activities.postgres;

import dev.walkback.activities.quotation.Quoted;
import dev.walkback.workflows.execution.InTheWay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whoever stands in the way of a lock: known by its process and transaction, never by its query,
 * because queries hold rows.
 *
 * @param since the beginning of its transaction as the server tells it; empty where it is hidden
 * @param begun the beginning of its session: with the process it names one session and no later one
 */
public record Blocker(
    int pid,
    String user,
    String application,
    String state,
    Kind kind,
    Optional<Duration> age,
    String since,
    String begun) {
  /** What may be done about it. */
  public enum Kind {
    /** Somebody's session: it ends by itself, or a person says that it may be ended. */
    SESSION,
    /** Routine vacuum: PostgreSQL ends it by itself for whoever waits longer than a deadlock. */
    AUTOVACUUM,
    /** Vacuum that must not be ended, or something that does not say what it is. */
    UNTOUCHABLE
  }

  static Blocker of(ResultSet row) throws SQLException {
    int pid = row.getInt("pid");
    @Nullable Object seconds = row.getObject("age");
    return new Blocker(
        pid,
        Quoted.brief(row.getString("usename")),
        Quoted.brief(row.getString("application_name")),
        Quoted.brief(row.getString("state")),
        Kind.valueOf(row.getString("kind")),
        seconds == null
            ? Optional.empty()
            : Optional.of(Duration.ofMillis((long) (row.getDouble("age") * 1000))),
        row.getString("since"),
        row.getString("begun"));
  }

  /** For people who may let it be ended; empty where it is no session that can be named. */
  public Optional<InTheWay> session() {
    return pid == 0 || begun.isEmpty()
        ? Optional.empty()
        : Optional.of(new InTheWay(pid, begun, sentence()));
  }

  /** In words: process, user, application, state and age. */
  public String sentence() {
    if (pid == 0) {
      return "a prepared transaction that nobody has committed";
    }
    var who = kind == Kind.SESSION ? "pid " + pid + ", user " + user : "vacuum, pid " + pid;
    var with = application.isEmpty() ? "" : ", application " + application;
    var doing = state.isEmpty() ? "" : ", " + state;
    return who + with + doing + age.map(a -> " for " + a.toSeconds() + " s").orElse("");
  }
}

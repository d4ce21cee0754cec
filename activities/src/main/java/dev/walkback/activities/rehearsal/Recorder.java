package dev.walkback.activities.rehearsal;

import dev.walkback.activities.fingerprint.NamedDifference;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Watches steps from inside the clone, by triggers of its superuser: the steps run the very code
 * that runs at the target, and nothing in that code knows that it is being watched.
 */
final class Recorder {
  private static final String EVENT_TRIGGER = "walkback_rehearsal_dropped";

  private final Connection superuser;

  private Recorder(Connection superuser) {
    this.superuser = superuser;
  }

  /** Settles in a clone that has our schema already. */
  static Recorder install(Connection superuser) throws SQLException {
    Query.run(superuser, Sql.of(Recorder.class, "recorder"));
    return new Recorder(superuser);
  }

  /** Whether a difference of catalogs is the recorder itself. */
  static boolean owns(NamedDifference difference) {
    return difference.kind().equals("event-trigger") && difference.name().equals(EVENT_TRIGGER);
  }

  /** Forgets what was, and looks at every table as it stands before a step. */
  void begin() throws SQLException {
    Query.run(superuser, Sql.of(Recorder.class, "recorder-forget"));
    Query.update(superuser, Sql.of(Recorder.class, "recorder-known"));
  }

  /** What was seen since; a step that left nothing behind was not seen. */
  Recorded end() throws SQLException {
    return new Recorded(
        locks(),
        Query.list(
            superuser, Sql.of(Recorder.class, "recorder-rewritten"), row -> row.getString(1)),
        Query.list(
            superuser,
            Sql.of(Recorder.class, "recorder-dropped"),
            row ->
                new Dropped(
                    row.getString("type"),
                    row.getString("identity"),
                    Arrays.asList((String[]) row.getArray("names").getArray()),
                    row.getBoolean("named"),
                    row.getBoolean("needed_cascade"),
                    row.getString("statement"))));
  }

  private List<TableLock> locks() throws SQLException {
    Map<String, LockMode> strongest = new TreeMap<>();
    Query.list(
        superuser,
        Sql.of(Recorder.class, "recorder-locked"),
        row ->
            strongest.merge(
                row.getString(1),
                LockMode.of(row.getString(2)),
                (one, other) -> one.compareTo(other) > 0 ? one : other));
    return strongest.entrySet().stream()
        .map(lock -> new TableLock(lock.getKey(), lock.getValue()))
        .toList();
  }
}

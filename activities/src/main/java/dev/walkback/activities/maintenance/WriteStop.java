package dev.walkback.activities.maintenance;

import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.workflows.maintenance.Baseline;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Sees whether anybody but us writes.
 *
 * <p>Our own work is excepted in three ways. Sessions and transaction ids: by login and session
 * name together. Rows a step has written and not yet committed: PostgreSQL publishes a backend's
 * counters only after its transaction. Rows of committed steps: tables that the plan's row budgets
 * name are no longer compared by counter once steps run; there sessions and transaction ids, of
 * which nobody but us can have any while the right to connect is taken, remain the proof.
 */
public final class WriteStop {
  private static final String TUPLES = Sql.of(WriteStop.class, "tuples");
  private static final String PREPARED = Sql.of(WriteStop.class, "prepared-transactions");

  private final Logins ours;
  private final StillnessRecord record;

  /** For the target of these logins. */
  public WriteStop(Logins ours, StillnessRecord record) {
    this.ours = ours;
    this.record = record;
  }

  /**
   * What moved since the baseline was taken, in sentences; empty when nothing did.
   *
   * @param observer a session of our observer, which sees the sessions of others; asked before each
   *     statement of a step and once more before its commit
   */
  public Optional<String> moved(UUID rollback, Baseline baseline, Connection observer) {
    Sample now = sample(observer);
    List<String> moved =
        record
            .find(rollback)
            .map(kept -> Movement.of(kept.tuples(), now, kept.ours()))
            .orElseGet(() -> unrecorded(baseline, now));
    return moved.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", moved));
  }

  /**
   * One look; asked anew each time, because inside a transaction the server's view stands still.
   */
  Sample sample(Connection observer) {
    try {
      var sessions = new Sessions(observer, ours);
      sessions.refuseToBeBlind();
      List<OtherSession> others = sessions.others();
      int prepared = Query.one(observer, PREPARED, row -> row.getInt(1));
      var tuples = new TreeMap<String, Long>();
      var roots = new TreeMap<String, String>();
      Query.list(
          observer,
          TUPLES,
          row -> {
            roots.put(row.getString("name"), row.getString("root"));
            return tuples.put(row.getString("name"), row.getLong("tuples"));
          });
      return new Sample(others, prepared, tuples, roots);
    } catch (SQLException e) {
      throw Problems.exception(e, "looking whether anybody writes");
    }
  }

  private static List<String> unrecorded(Baseline baseline, Sample now) {
    List<String> restless = Movement.restless(now);
    return restless.isEmpty() && baseline.tuples() != now.baseline().tuples()
        ? List.of("Rows were written since writing was proved to have stopped.")
        : restless;
  }
}

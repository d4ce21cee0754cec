package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import dev.walkback.activities.script.Leaving;
import dev.walkback.activities.script.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a table that is emptied or written anew by anything but a plain ALTER TABLE of it.
 *
 * <p>No row counter shows a TRUNCATE, whether or not a few rows are put back, nor a rewrite that
 * replaces values by others of the same type. Counting rows would have to read every table before
 * the step, and would still miss the second. The number of a table's file shows both for one look
 * at the catalog; only ALTER TABLE changes it lawfully, and what that takes away is kept by {@link
 * Removal}. Rows are counted only to say what was lost, once nothing of the step can stay.
 */
final class Rewrites {
  private static final String READ = Sql.of(Rewrites.class, "files");
  private static final String FAMILY = Sql.of(Rewrites.class, "family");

  private final Connection session;
  private final Roles roles;
  private final String step;
  private final Map<Long, Table> tables = new HashMap<>();
  private final Map<Long, Long> files = new HashMap<>();

  Rewrites(Connection session, Roles roles, String step) {
    this.session = session;
    this.roles = roles;
    this.step = step;
  }

  /** A statement, run by somebody else. */
  @FunctionalInterface
  interface Run {
    /** Runs it. */
    void run() throws SQLException;
  }

  /** Begins to look, before any foreign code runs. */
  void watch(Tables before) throws SQLException {
    Query.run(session, "SAVEPOINT wb_untouched");
    for (Table table : before.byOid().values()) {
      if (table.file() != 0) {
        tables.put(table.oid(), table);
        files.put(table.oid(), table.file());
      }
    }
  }

  /** Runs the statement; what a plain ALTER TABLE writes anew is the table it names. */
  void around(Statement statement, Run run) throws SQLException {
    var altered = Leaving.altered(statement);
    var oid = altered.isEmpty() ? OptionalLong.empty() : Relations.find(session, altered);
    if (oid.isEmpty()) {
      run.run();
      return;
    }
    judge();
    var family = Query.list(session, FAMILY, row -> row.getLong(1), oid.getAsLong());
    run.run();
    var now = now();
    family.forEach(
        member -> files.computeIfPresent(member, (any, then) -> file(now, member, then)));
    // The subtransaction that wrote a table anew would empty it in place, under the same number.
    Query.run(session, "SAVEPOINT wb_rewritten");
  }

  /** Refuses where a file changed that no plain statement may have changed. */
  void judge() throws SQLException {
    var now = now();
    for (Table table : tables.values()) {
      long then = files.getOrDefault(table.oid(), 0L);
      if (file(now, table.oid(), then) != then) {
        throw refusal(table);
      }
    }
  }

  private Map<Long, Long> now() throws SQLException {
    var now = new HashMap<Long, Long>();
    Query.list(session, READ, row -> now.put(row.getLong("oid"), row.getLong("file")));
    return now;
  }

  private static long file(Map<Long, Long> now, long oid, long then) {
    return now.getOrDefault(oid, then);
  }

  private ProblemException refusal(Table table) {
    @Nullable SQLException uncounted = null;
    String numbers = "";
    try {
      long left = count(table.oid());
      Query.run(session, "ROLLBACK TO SAVEPOINT wb_untouched");
      numbers = ": it held %d rows before and holds %d now".formatted(count(table.oid()), left);
    } catch (SQLException e) {
      uncounted = e;
    }
    var refusal =
        ProblemException.never(
            "rewritten-unseen",
            "Step %s: %s was emptied or written anew by code that hides it%s."
                .formatted(step, Quoted.brief(table.name()), numbers),
            "Nothing of it stayed. Change its form with a plain ALTER TABLE of its own; "
                + "use DELETE to remove rows.");
    if (uncounted != null) {
      refusal.addSuppressed(uncounted);
    }
    return refusal;
  }

  /** By what it is called at this moment, as who owns it then. */
  private long count(long oid) throws SQLException {
    roles.ourselves();
    var thing = Thing.of(session, oid);
    roles.of(thing.owner());
    return Query.one(session, "SELECT count(*) FROM ONLY " + thing.name(), row -> row.getLong(1));
  }
}

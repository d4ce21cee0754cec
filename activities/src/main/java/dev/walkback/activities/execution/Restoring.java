package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts kept rows back: rows the step made go, changed ones become what they were, gone ones return.
 *
 * <p>Which table fits when depends on keys and on what the plan's reapply still has to do, so each
 * is tried in turn until all are done or none moves.
 */
final class Restoring {
  private final Connection session;
  private final Roles roles;
  private final String step;
  private final Keeping keeping;
  private @Nullable SQLException last;

  private record Kept(long oid, String relation) {}

  Restoring(Connection session, Roles roles, String step, Keeping keeping) {
    this.session = session;
    this.roles = roles;
    this.step = step;
    this.keeping = keeping;
  }

  /** Refuses where somebody has changed a row since the step left it: that would be lost. */
  void refuseChanged() throws SQLException {
    for (Kept kept : kept()) {
      var shape = shape(kept);
      long changed = shape.isEmpty() ? 0 : count(kept, shape.get(), "restore-check");
      if (changed > 0) {
        throw ProblemException.needsPerson(
            "changed-since",
            "%d rows of %s are no longer as step %s left them."
                .formatted(changed, Quoted.brief(kept.relation()), step),
            "Bringing back would overwrite what somebody wrote since; hand over instead.");
      }
    }
    refuseKeyless();
  }

  private void refuseKeyless() throws SQLException {
    var sql = keeping.sql("restore-keyless");
    for (Kept kept : kept()) {
      if (Query.one(session, sql, row -> row.getLong(1), step, kept.oid()) > 0) {
        throw ProblemException.needsPerson(
            "no-key",
            "Rows of %s cannot be paired: the table has no key."
                .formatted(Quoted.brief(kept.relation())),
            "They are kept; bring them back by hand, or hand over.");
      }
    }
  }

  /** The tables that have kept rows, where they are there. */
  List<Long> tables() throws SQLException {
    var oids = new ArrayList<Long>();
    for (Kept kept : kept()) {
      shape(kept).map(Shape::oid).ifPresent(oids::add);
    }
    return oids;
  }

  /** Puts back what fits now; whether anything did. */
  boolean tryAll() throws SQLException {
    var all = kept();
    return left(all).size() < all.size();
  }

  /** Puts back the rest; refuses where something still does not fit. */
  void finish() throws SQLException {
    Query.update(session, keeping.sql("kept-first"), step);
    refuseKeyless();
    var pending = left(kept());
    if (!pending.isEmpty()) {
      var names = pending.stream().map(Kept::relation).map(Quoted::brief).toList();
      var why =
          last == null
              ? "columns are missing or of another type"
              : "SQLSTATE " + Problems.state(last);
      throw ProblemException.needsPerson(
          "rows-do-not-fit",
          "Rows of %s do not fit back (%s).".formatted(String.join(", ", names), why),
          "Nothing of it stayed. Complete the step's reapply file, or hand over.");
    }
  }

  /** Tries table after table until none moves; answers those that do not fit. */
  private List<Kept> left(List<Kept> all) throws SQLException {
    var pending = new ArrayList<>(all);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Kept kept : List.copyOf(pending)) {
        if (fits(kept)) {
          pending.remove(kept);
          moved = true;
        }
      }
    }
    return pending;
  }

  /** Refuses where a row is not what it was. */
  void prove() throws SQLException {
    for (Kept kept : kept()) {
      var shape = shape(kept);
      long wrong = shape.isEmpty() ? 0 : count(kept, shape.get(), "restore-proof");
      if (shape.isEmpty() || wrong > 0) {
        throw ProblemException.needsPerson(
            "not-as-before",
            "%d rows of %s are not what they were before step %s."
                .formatted(wrong, Quoted.brief(kept.relation()), step),
            "Nothing of it stayed. Look what the reapply file writes, or hand over.");
      }
    }
  }

  private boolean fits(Kept kept) throws SQLException {
    var shape = shape(kept);
    if (shape.isEmpty() || !columnsThere(kept, shape.get())) {
      return false;
    }
    Query.run(session, "SAVEPOINT wb_rows");
    try {
      restore(kept, shape.get());
      // A column may still have a type that rounds: then the row is not what it was.
      if (count(kept, shape.get(), "restore-proof") == 0) {
        Query.run(session, "RELEASE SAVEPOINT wb_rows");
        return true;
      }
      last = null;
    } catch (SQLException e) {
      if (!misfit(Problems.state(e))) {
        throw e;
      }
      last = e;
    }
    Query.run(session, "ROLLBACK TO SAVEPOINT wb_rows");
    return false;
  }

  /** A key or rule is in the way, or a value does not fit its column: later it may. */
  static boolean misfit(String state) {
    return state.startsWith("23") || state.startsWith("22");
  }

  private void restore(Kept kept, Shape shape) throws SQLException {
    keeping.admit(shape.owner());
    roles.of(shape.owner());
    var triggers = Part.list(session, shape.fill(keeping.sql("user-triggers")), shape.oid());
    for (Part trigger : triggers) {
      Query.run(session, trigger.take());
    }
    run(kept, shape, "restore-delete");
    if (shape.sets() != null) {
      run(kept, shape, "restore-update");
    }
    run(kept, shape, "restore-insert");
    for (Part trigger : triggers) {
      for (String give : trigger.give()) {
        Query.run(session, give);
      }
    }
    roles.ourselves();
    keeping.dismiss(shape.owner());
  }

  private void run(Kept kept, Shape shape, String file) throws SQLException {
    Query.update(session, shape.fill(keeping.sql(file)), step, kept.oid());
  }

  private long count(Kept kept, Shape shape, String file) throws SQLException {
    keeping.admit(shape.owner());
    roles.of(shape.owner());
    var sql = shape.fill(keeping.sql(file));
    long rows = Query.one(session, sql, row -> row.getLong(1), step, kept.oid());
    roles.ourselves();
    keeping.dismiss(shape.owner());
    return rows;
  }

  private boolean columnsThere(Kept kept, Shape shape) throws SQLException {
    return Query.one(
        session,
        keeping.sql("restore-fits"),
        row -> row.getBoolean(1),
        step,
        kept.oid(),
        shape.labels().toArray(String[]::new));
  }

  /** The table itself, or the one that has its name now. */
  private Optional<Shape> shape(Kept kept) throws SQLException {
    var same = Shape.of(session, keeping.schema(), kept.oid());
    if (same.isPresent()) {
      return same;
    }
    var named =
        Query.one(
            session,
            "SELECT pg_catalog.to_regclass(?)::oid::bigint",
            row -> Optional.ofNullable((Long) row.getObject(1)),
            kept.relation());
    return named.isEmpty() ? Optional.empty() : Shape.of(session, keeping.schema(), named.get());
  }

  private List<Kept> kept() throws SQLException {
    return Query.list(
        session,
        keeping.sql("kept-tables"),
        row -> new Kept(row.getLong(1), row.getString(2)),
        step);
  }
}

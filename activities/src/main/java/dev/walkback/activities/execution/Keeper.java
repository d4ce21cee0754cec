package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps rows before they leave or change, in the step's own transaction.
 *
 * <p>Triggers with transition tables see every row a statement touches, by whatever road, and cost
 * as much as is touched; a copy of the table before the step would cost as much as the table. They
 * and their function exist only inside the transaction.
 */
final class Keeper {
  private static final List<String> KINDS = List.of("insert", "update", "delete");

  private final Connection session;
  private final Roles roles;
  private final RollbackNames names;
  private final String step;
  private final Keeping keeping;
  private final Set<Long> named = new LinkedHashSet<>();
  private final Set<Long> watched = new LinkedHashSet<>();
  private final Set<Long> whole = new HashSet<>();
  private boolean watching;

  Keeper(Connection session, Roles roles, RollbackNames names, String step) {
    this.session = session;
    this.roles = roles;
    this.names = names;
    this.step = step;
    this.keeping = new Keeping(session, names);
  }

  Keeping keeping() {
    return keeping;
  }

  /** Begins to keep what happens to these tables and their parts. */
  void watch(Collection<Long> tables, Tables before) throws SQLException {
    if (tables.isEmpty()) {
      return;
    }
    named.addAll(tables);
    watch(
        before.byOid().values().stream()
            .filter(table -> named.contains(table.oid()) || named.contains(table.root()))
            .map(Table::oid)
            .toList());
  }

  /** Begins to keep what happens to these tables alone. */
  void watch(List<Long> tables) throws SQLException {
    if (tables.isEmpty()) {
      return;
    }
    keeping.make();
    Query.run(session, keeping.sql("keep-function"));
    for (long oid : tables) {
      watch(oid);
    }
    watching = true;
  }

  private void watch(long oid) throws SQLException {
    var shape = Shape.of(session, keeping.schema(), oid).orElseThrow();
    watched.add(oid);
    keeping.admit(shape.owner());
    roles.of(shape.owner());
    for (String kind : KINDS) {
      Query.run(session, trigger(shape, kind));
    }
    roles.ourselves();
    keeping.dismiss(shape.owner());
  }

  /** Keeps every row of a table now, before a statement takes values no trigger can see leave. */
  long whole(long oid, String operation) throws SQLException {
    keeping.make();
    var shape = Shape.of(session, keeping.schema(), oid).orElseThrow();
    keeping.admit(shape.owner());
    roles.of(shape.owner());
    Query.run(session, "LOCK TABLE " + shape.name() + " IN ACCESS EXCLUSIVE MODE");
    long rows =
        Query.update(
            session, shape.fill(keeping.sql("keep-copy")), step, shape.name(), oid, operation);
    roles.ourselves();
    keeping.dismiss(shape.owner());
    whole.add(oid);
    return rows;
  }

  /** The tables of which every row was kept. */
  Set<Long> wholes() {
    return Set.copyOf(whole);
  }

  /**
   * Ends it: refuses where fewer rows were kept than the server counted, notes how the step left
   * each row, and takes the triggers away. Answers how many rows are kept.
   */
  long end(Touched touched, Tables after) throws SQLException {
    if (named.isEmpty() && whole.isEmpty()) {
      return 0;
    }
    refuseUnkept(touched, after);
    unwatch();
    Query.update(session, keeping.sql("kept-first"), step);
    for (long oid : Query.list(session, keeping.sql("kept-tables"), row -> row.getLong(1), step)) {
      var shape = Shape.of(session, keeping.schema(), oid);
      if (shape.isPresent() && shape.get().match() != null) {
        noteAfter(shape.get());
      }
    }
    Query.update(session, keeping.sql("kept-nothing"), step);
    return Query.one(session, keeping.sql("kept-rows"), row -> row.getLong(1), step);
  }

  private void refuseUnkept(Touched touched, Tables after) throws SQLException {
    var kept = new LinkedHashMap<Long, Long>();
    Query.list(
        session,
        keeping.sql("kept-count"),
        row -> kept.merge(account(row.getLong(1), after), row.getLong(2), Long::sum),
        step);
    for (long oid : named) {
      long counted = touched.lostOrChanged(oid);
      if (kept.getOrDefault(oid, 0L) < counted && !whole.contains(oid)) {
        var table = after.at(oid);
        throw ProblemException.never(
            "rows-not-kept",
            "Step %s changed %d rows of %s, and fewer could be kept."
                .formatted(step, counted, table == null ? "a table" : Quoted.brief(table.name())),
            "Nothing of it stayed. Take out what switches triggers, and blocks that catch errors.");
      }
    }
  }

  /** A part of a partitioned table counts for its root, unless the plan names it. */
  private long account(long oid, Tables after) {
    var table = after.at(oid);
    return named.contains(oid) || table == null ? oid : table.root();
  }

  private void noteAfter(Shape shape) throws SQLException {
    keeping.admit(shape.owner());
    roles.of(shape.owner());
    Query.update(session, shape.fill(keeping.sql("keep-note-after")), step, shape.oid());
    roles.ourselves();
    keeping.dismiss(shape.owner());
  }

  /** Stops watching one table, which is about to move out of sight. */
  void release(long oid) throws SQLException {
    if (!watched.remove(oid)) {
      return;
    }
    var shape = Shape.of(session, keeping.schema(), oid);
    if (shape.isPresent()) {
      roles.of(shape.get().owner());
      for (String kind : KINDS) {
        Query.run(session, "DROP TRIGGER IF EXISTS " + name(kind) + " ON " + shape.get().name());
      }
      roles.ourselves();
    }
  }

  /** Stops watching, and takes triggers and function away. */
  void unwatch() throws SQLException {
    for (long oid : List.copyOf(watched)) {
      release(oid);
    }
    if (watching) {
      Query.run(session, "DROP FUNCTION " + function());
      watching = false;
    }
  }

  private String trigger(Shape shape, String kind) {
    return shape
        .fill(keeping.sql("keep-trigger-" + kind))
        .replace("{trigger}", name(kind))
        .replace("{step}", literal(step))
        .replace("{label}", literal(shape.name()))
        .replace("{numbers}", literal(shape.keyColumns()));
  }

  private String function() {
    return Identifier.quoted(keeping.schema(), "keep");
  }

  private String name(String kind) {
    return new Identifier(names.trigger(kind)).quoted();
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}

package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Guards;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.script.Leaving;
import dev.walkback.activities.script.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs a statement so that nothing it takes away is lost: what can be is moved out of sight
 * instead, of the rest every row is kept first.
 *
 * <p>A drop is always tried as written, and taken back, before something else is done in its place:
 * what PostgreSQL refuses stays refused, and what it would take along is seen, not guessed.
 */
final class Removal {
  private static final String LOOK = "SAVEPOINT wb_look";
  private static final String BACK = "ROLLBACK TO SAVEPOINT wb_look";

  private final Connection session;
  private final Roles roles;
  private final String step;
  private final Keeper keeper;
  private final Hiding hiding;
  private final Map<Long, Dropped> dropped = new LinkedHashMap<>();
  private final Set<Long> reshaped = new HashSet<>();

  /** A table that left, and its rows at that moment. */
  record Dropped(String name, long rows) {}

  Removal(Connection session, Roles roles, String step, Keeper keeper, Hiding hiding) {
    this.session = session;
    this.roles = roles;
    this.step = step;
    this.keeper = keeper;
    this.hiding = hiding;
  }

  /** Runs it under the owner's role, which stands before and after. */
  void run(Statement statement, Guards guards) throws SQLException {
    switch (Leaving.of(statement)) {
      case Leaving.Nothing nothing -> Query.run(session, statement.sql());
      case Leaving.Tables tables -> tables(tables, statement, guards);
      case Leaving.Columns columns -> columns(columns, statement, guards);
      case Leaving.Values values -> values(values, statement, guards);
    }
  }

  Map<Long, Dropped> dropped() {
    return dropped;
  }

  /** Whether this table left by a plain statement. */
  boolean left(long oid) {
    return dropped.containsKey(oid);
  }

  /** Whether the loss of this table, or of values in it, is accounted for. */
  boolean accounts(long oid) {
    return dropped.containsKey(oid) || reshaped.contains(oid) || keeper.wholes().contains(oid);
  }

  private void tables(Leaving.Tables tables, Statement statement, Guards guards)
      throws SQLException {
    var things = new ArrayList<Thing>();
    for (var name : tables.names()) {
      var oid = Relations.find(session, name);
      if (oid.isPresent()) {
        things.add(Thing.of(session, oid.getAsLong()));
      }
    }
    if (things.stream().noneMatch(Thing::lasting)) {
      Query.run(session, statement.sql());
      return;
    }
    look(statement);
    guards.compare(session, step);
    roles.ourselves();
    boolean fit = !tables.cascade() && things.stream().allMatch(Thing::lasting);
    for (Thing thing : things) {
      fit &= thing.lasting() && hiding.fits(thing);
      if (thing.lasting()) {
        dropped.put(thing.oid(), new Dropped(thing.name(), count(thing)));
      }
    }
    if (fit) {
      for (Thing thing : things) {
        keeper.release(thing.oid());
        hiding.hide(thing);
      }
      roles.owner();
      return;
    }
    for (Thing thing : things.stream().filter(Thing::lasting).toList()) {
      hiding.recordIncoming(thing);
      keeper.whole(thing.oid(), "drop");
    }
    roles.owner();
    Query.run(session, statement.sql());
  }

  private void columns(Leaving.Columns columns, Statement statement, Guards guards)
      throws SQLException {
    var oid = Relations.find(session, columns.table());
    if (oid.isEmpty() || !Thing.of(session, oid.getAsLong()).lasting()) {
      Query.run(session, statement.sql());
      return;
    }
    var thing = Thing.of(session, oid.getAsLong());
    var before = hiding.columnParts(thing);
    Query.run(session, LOOK);
    Query.run(session, statement.sql());
    var left = hiding.columnParts(thing);
    Query.run(session, BACK);
    guards.compare(session, step);
    roles.ourselves();
    var names = columns.columns().stream().map(Leaving.Column::name).toList();
    boolean hidden = !columns.cascade() && hiding.hide(thing, names, without(before, left));
    if (!hidden) {
      keeper.whole(thing.oid(), "update");
    }
    roles.owner();
    if (!hidden) {
      Query.run(session, statement.sql());
    }
  }

  /** Values may change form without a trigger seeing it; a change of names alone costs nothing. */
  private void values(Leaving.Values values, Statement statement, Guards guards)
      throws SQLException {
    var oid = Relations.find(session, values.table());
    if (oid.isEmpty() || !Thing.of(session, oid.getAsLong()).lasting()) {
      Query.run(session, statement.sql());
      return;
    }
    var before = Thing.of(session, oid.getAsLong());
    Query.run(session, LOOK);
    Query.run(session, statement.sql());
    if (Thing.of(session, before.oid()).holdsAllOf(before)) {
      reshaped.add(before.oid());
      return;
    }
    Query.run(session, BACK);
    guards.compare(session, step);
    roles.ourselves();
    keeper.whole(before.oid(), "update");
    roles.owner();
    Query.run(session, statement.sql());
  }

  private void look(Statement statement) throws SQLException {
    Query.run(session, LOOK);
    Query.run(session, statement.sql());
    Query.run(session, BACK);
  }

  private long count(Thing thing) throws SQLException {
    roles.of(thing.owner());
    Query.run(session, "LOCK TABLE " + thing.name() + " IN ACCESS EXCLUSIVE MODE");
    long rows = Query.one(session, "SELECT count(*) FROM " + thing.name(), row -> row.getLong(1));
    roles.ourselves();
    return rows;
  }

  private static List<Part> without(List<Part> before, List<Part> left) {
    return before.stream().filter(part -> !left.contains(part)).toList();
  }
}

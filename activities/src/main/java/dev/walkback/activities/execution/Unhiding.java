package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.script.Script;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Brings back what was hidden, by the statements that were written down when it was. */
final class Unhiding {
  private static final Set<String> EXPECTED = Set.of("alter", "create", "grant");
  // Something of that name is there already: the plan's own reapply has made it.
  private static final Set<String> THERE = Set.of("42P07", "42710", "42P16");

  private final Connection session;
  private final Roles roles;
  private final RollbackNames names;
  private final String step;
  private final Keeping keeping;
  private List<Hidden> all = List.of();

  private record Hidden(String owner, boolean whole, List<String> back, List<String> afterwards) {
    private static Hidden read(ResultSet row) throws SQLException {
      var back = List.of((String[]) row.getArray("back").getArray());
      return new Hidden(
          row.getString("owner"),
          row.getString("name") == null && !back.isEmpty(),
          back,
          List.of((String[]) row.getArray("afterwards").getArray()));
    }
  }

  Unhiding(Connection session, Roles roles, RollbackNames names, String step, Keeping keeping) {
    this.session = session;
    this.roles = roles;
    this.names = names;
    this.step = step;
    this.keeping = keeping;
  }

  /** Tables and columns, the last hidden first. */
  void back() throws SQLException {
    all = Query.list(session, keeping.sql("hidden-of"), Hidden::read, step);
    for (Hidden hidden : all) {
      if (hidden.whole()) {
        onQuarantine("GRANT USAGE ON SCHEMA", "TO", hidden.owner());
      }
      roles.of(hidden.owner());
      for (String sql : hidden.back()) {
        Query.run(session, checked(sql));
      }
      roles.ourselves();
      if (hidden.whole()) {
        onQuarantine("REVOKE ALL ON SCHEMA", "FROM", hidden.owner());
      }
    }
    Query.update(session, keeping.sql("hidden-undone"), step);
  }

  /** What else had gone along, where nothing has brought it yet. */
  void afterwards() throws SQLException {
    for (Hidden hidden : all) {
      roles.of(hidden.owner());
      for (String sql : hidden.afterwards()) {
        unlessThere(checked(sql));
      }
      roles.ourselves();
    }
  }

  private void unlessThere(String sql) throws SQLException {
    Query.run(session, "SAVEPOINT wb_afterwards");
    try {
      Query.run(session, sql);
      Query.run(session, "RELEASE SAVEPOINT wb_afterwards");
    } catch (SQLException e) {
      if (!THERE.contains(String.valueOf(e.getSQLState()))) {
        throw e;
      }
      Query.run(session, "ROLLBACK TO SAVEPOINT wb_afterwards");
    }
  }

  private void onQuarantine(String verb, String to, String owner) throws SQLException {
    var schema = new Identifier(names.quarantine()).quoted();
    Query.run(session, verb + " " + schema + " " + to + " " + new Identifier(owner).quoted());
  }

  /** The server wrote it down, but it is read again before it runs. */
  private static String checked(String sql) {
    var script = Script.of(sql);
    boolean expected =
        script.unreadable().isEmpty()
            && script.statements().size() == 1
            && EXPECTED.contains(script.statements().getFirst().tokens().getFirst().value());
    if (!expected) {
      throw ProblemException.never(
          "hidden-unreadable",
          "What brings a hidden thing back is not one statement of the expected kind.",
          "Look into the table hidden of the preserved schema, and bring it back by hand.");
    }
    return sql;
  }
}

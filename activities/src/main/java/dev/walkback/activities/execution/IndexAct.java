package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.script.ConcurrentIndex;
import dev.walkback.activities.script.Statement;
import dev.walkback.workflows.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * An index made or dropped outside a transaction: looks what is there, does what is missing, looks
 * again. A build that died leaves half an index, which goes before another try.
 */
final class IndexAct {
  private static final String STATE = Sql.of(IndexAct.class, "index-state");

  private final Connection session;
  private final Step step;
  private final Statement statement;
  private final ConcurrentIndex index;

  private enum State {
    ABSENT,
    INVALID,
    VALID
  }

  IndexAct(Connection session, Step step, ReadScript script) {
    this.session = session;
    this.step = step;
    if (script.statements().size() != 1) {
      throw impossible("it holds " + script.statements().size() + " statements, not one");
    }
    this.statement = script.statements().getFirst();
    this.index =
        ConcurrentIndex.of(statement)
            .orElseThrow(
                () -> impossible("it is no CREATE or DROP INDEX CONCURRENTLY with a name"));
  }

  /**
   * Does it, under the owner's role, outside a transaction.
   *
   * @param earlier whether an earlier attempt may have acted
   */
  void run(boolean earlier) throws SQLException {
    var found = state();
    if (done(found)) {
      if (!earlier && !index.lenient()) {
        throw impossible(
            "index " + name() + (index.creates() ? " is there already" : " is not there"));
      }
      return;
    }
    if (index.creates() && found == State.INVALID) {
      dropHalf();
    }
    act();
    if (!done(state())) {
      throw ProblemException.needsPerson(
          "index-half",
          "Index " + name() + " of step " + step.name() + " is neither done nor undone.",
          "Look who waits for it with pg_stat_progress_create_index; then retry.");
    }
  }

  private void act() throws SQLException {
    try {
      Query.run(session, statement.sql());
    } catch (SQLException e) {
      if (index.creates() && session.isValid(2) && state() == State.INVALID) {
        dropHalf();
      }
      throw e;
    }
  }

  private void dropHalf() throws SQLException {
    Query.run(session, "DROP INDEX CONCURRENTLY " + Relations.quoted(full()));
  }

  private boolean done(State state) {
    return state == (index.creates() ? State.VALID : State.ABSENT);
  }

  private State state() throws SQLException {
    var oid = Relations.find(session, full());
    return oid.isEmpty()
        ? State.ABSENT
        : Query.first(session, STATE, row -> State.valueOf(row.getString(1)), oid.getAsLong())
            .orElseThrow(() -> impossible(name() + " is not an index"));
  }

  /** A new index lies in the schema of its table, wherever the search path begins. */
  private List<String> full() throws SQLException {
    if (!index.creates()) {
      return index.index();
    }
    var table = Relations.find(session, index.table());
    if (table.isEmpty()) {
      throw impossible("there is no table " + Relations.quoted(index.table()));
    }
    return List.of(Thing.of(session, table.getAsLong()).schema(), index.index().getLast());
  }

  private String name() {
    return Relations.quoted(index.index());
  }

  private ProblemException impossible(String why) {
    return ProblemException.never(
        "step-impossible",
        "Step " + step.name() + " cannot be done: " + why + ".",
        "Correct the plan and ask for approval anew.");
  }
}

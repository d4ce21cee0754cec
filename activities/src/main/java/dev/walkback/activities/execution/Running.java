package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.script.Statement;
import java.sql.SQLException;

/** Runs a script statement by statement, tells how far it is, and stops when it is asked to. */
record Running(Scene scene, ReadScript script) {
  /** What is done with one statement. */
  @FunctionalInterface
  interface Each {
    /** Runs it. */
    void run(Statement statement) throws SQLException;
  }

  void each(Each each) throws SQLException {
    int done = 0;
    for (Statement statement : script.statements()) {
      scene.attempt().refuseWhenStopped();
      scene.calm().look();
      tell(done++, statement);
      run(each, statement);
    }
  }

  private void run(Each each, Statement statement) throws SQLException {
    try {
      each.run(statement);
    } catch (SQLException e) {
      var place = script.path() + ", line " + statement.line();
      throw new FailedStatement(e, Problems.of(e, scene.attempt().doing() + ", " + place));
    }
  }

  private void tell(int done, Statement statement) {
    int all = script.statements().size();
    scene
        .attempt()
        .progress()
        .at(
            5 + 85 * done / all,
            "statement %d of %d, %s line %d"
                .formatted(done + 1, all, script.path(), statement.line()));
  }
}

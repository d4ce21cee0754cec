package dev.walkback.activities.backup;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Proves at the target that rows can be kept and things can be hidden, by doing it in a transaction
 * that is taken back. No row of the application is read or touched.
 */
final class Writable {
  private static final String THERE = "SELECT pg_catalog.to_regnamespace(?) IS NOT NULL";

  private Writable() {}

  static void prove(Connection operator, RollbackNames names, SchemaRollback plan) {
    try {
      operator.setAutoCommit(false);
      try {
        kept(operator, names.preserved());
        hidden(operator, names.quarantine(), plan);
      } finally {
        operator.rollback();
        operator.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw Problems.exception(e, "trying whether the present can be kept beside itself");
    }
  }

  private static void kept(Connection operator, String schema) throws SQLException {
    make(operator, schema);
    var quoted = new Identifier(schema).quoted();
    Query.run(operator, Sql.of(Writable.class, "prove-kept").formatted(quoted));
  }

  /** Whoever owns a table moves it; so each owner must be able to put something there. */
  private static void hidden(Connection operator, String schema, SchemaRollback plan)
      throws SQLException {
    make(operator, schema);
    var quoted = new Identifier(schema).quoted();
    var owners = plan.reversals().stream().map(Writable::owner).distinct().sorted().toList();
    int number = 0;
    for (String owner : owners) {
      Query.run(operator, "GRANT USAGE, CREATE ON SCHEMA " + quoted + " TO " + owner);
      Query.run(operator, "SET LOCAL ROLE " + owner);
      Query.run(operator, "CREATE TABLE " + quoted + ".walkback_proof_" + number++ + " ()");
      Query.run(operator, "RESET ROLE");
    }
  }

  /** It is there already when an earlier run of this rollback had begun. */
  private static void make(Connection operator, String schema) throws SQLException {
    if (!Query.one(operator, THERE, row -> row.getBoolean(1), schema)) {
      Query.run(operator, "CREATE SCHEMA " + new Identifier(schema).quoted());
    }
  }

  private static String owner(Step step) {
    return new Identifier(step.setting().owner()).quoted();
  }
}

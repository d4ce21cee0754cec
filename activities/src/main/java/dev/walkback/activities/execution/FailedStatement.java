package dev.walkback.activities.execution;

import dev.walkback.activities.problem.Problem;
import java.sql.SQLException;

/** A statement of a script that the server refused, with its place for the person who reads it. */
final class FailedStatement extends SQLException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  FailedStatement(SQLException cause, Problem problem) {
    super(problem.message(), cause.getSQLState(), cause);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}

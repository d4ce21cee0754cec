package dev.walkback.activities.postgres;

import dev.walkback.activities.problem.ProblemException;

/** The only way a name gets into SQL. */
public record Identifier(String name) {
  /** Refuses what PostgreSQL cannot hold. */
  public Identifier {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw ProblemException.never(
          "identifier-impossible",
          "A name in the database is empty or holds a zero byte.",
          "Correct the name in the plan.");
    }
  }

  /** In double quotes, inner quotes doubled: safe in SQL whatever it holds. */
  public String quoted() {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Schema and name, each quoted. */
  public static String quoted(String schema, String name) {
    return new Identifier(schema).quoted() + "." + new Identifier(name).quoted();
  }

  @Override
  public String toString() {
    return quoted();
  }
}

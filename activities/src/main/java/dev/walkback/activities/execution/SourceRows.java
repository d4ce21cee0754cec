package dev.walkback.activities.execution;

import java.sql.Connection;

/** Rows as the source has them: from the capture, never from a guess. */
@FunctionalInterface
public interface SourceRows {
  /**
   * Makes the temporary table and fills it with the table's rows, inside the transaction and under
   * the role and search path that stand there; it goes away with the transaction. Answers how many.
   *
   * @param table as the plan names it
   */
  long load(Connection connection, String table, String tempName);
}

package dev.walkback.activities.execution;

import java.sql.SQLException;

/** The answer to COMMIT did not arrive, or was an error: only the ledger knows. */
final class CommitUnknown extends SQLException {
  private static final long serialVersionUID = 1L;

  CommitUnknown(SQLException cause) {
    super("the answer to COMMIT is unknown", cause.getSQLState(), cause);
  }
}

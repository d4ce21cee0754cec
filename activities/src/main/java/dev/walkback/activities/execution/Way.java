package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Guards;
import dev.walkback.workflows.execution.RowCount;
import java.sql.SQLException;
import java.util.List;

/** What a transaction does between its ledger row and its receipt: there, or back. */
sealed interface Way permits Reversing, BringingBack, Recording {
  /** Under our own login, before foreign code runs. */
  void prepare(Tables before) throws SQLException;

  /** Under the owner's role: the script. */
  void go(Guards guards) throws SQLException;

  /** Under our own login again: judges what happened, and may still refuse. */
  Settled settle(Tables before, Tables after) throws SQLException;

  /** What goes into the receipt. */
  record Settled(List<RowCount> rows, long preserved, List<String> quarantined) {
    /** Copies, so that what was judged cannot change. */
    public Settled {
      rows = List.copyOf(rows);
      quarantined = List.copyOf(quarantined);
    }
  }
}

package dev.walkback.activities.approval;

import dev.walkback.workflows.notice.TellRequest;
import java.sql.Connection;
import java.sql.SQLException;

/** Where a notice is put so that it is sent exactly when what it speaks of has happened. */
@FunctionalInterface
public interface Notices {
  /** Puts it into the same transaction; who is told twice under one key hears it once. */
  void put(Connection tx, TellRequest notice) throws SQLException;
}

package dev.walkback.activities.execution;

import java.sql.SQLException;

/** Tells a try that met a lock from one that failed. */
final class Locked {
  private Locked() {}

  /**
   * Whether it only waited too long.
   *
   * @param cancelled whether we ended the wait ourselves because it cost others too much
   */
  static boolean is(Throwable failed, boolean cancelled) {
    for (var e = failed; e != null; e = e.getCause()) {
      if (e instanceof SQLException sql) {
        var state = String.valueOf(sql.getSQLState());
        return state.equals("55P03") || (cancelled && state.equals("57014"));
      }
    }
    return false;
  }
}

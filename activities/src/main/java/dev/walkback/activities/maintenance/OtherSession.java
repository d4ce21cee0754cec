package dev.walkback.activities.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A session at the target that is not ours.
 *
 * @param beyondUs whether it is a superuser's or the server's own, so that we may not end it
 * @param writes whether it holds a transaction id: rows it wrote may still appear
 */
record OtherSession(int pid, String role, String kind, boolean beyondUs, boolean writes) {
  static OtherSession read(ResultSet row) throws SQLException {
    return new OtherSession(
        row.getInt("pid"),
        row.getString("role"),
        row.getString("kind"),
        row.getBoolean("beyond_us"),
        row.getBoolean("writes"));
  }

  /** Reads the log of the server and changes nothing: a standby's or a consumer's. */
  boolean onlyReadsLog() {
    return kind.equals("walsender");
  }

  @Override
  public String toString() {
    String who = role.isEmpty() ? "the server" : role;
    return kind.isEmpty() || kind.equals("client backend")
        ? "pid " + pid + " of " + who
        : "pid " + pid + " of " + who + " (" + kind + ")";
  }
}

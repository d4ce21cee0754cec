package dev.walkback.activities.execution;

import dev.walkback.workflows.plan.Setting;
import java.sql.Connection;
import java.sql.SQLException;

/** A question asked as a plan's owner on its search path, in a transaction that changes nothing. */
public final class AsOwner {
  private AsOwner() {}

  /** What is asked there. */
  @FunctionalInterface
  public interface Look<T> {
    /** Looks. */
    T at(Connection session) throws SQLException;
  }

  /** The answer; the session is afterwards as it was. */
  public static <T> T look(Connection session, Setting setting, Look<T> look) throws SQLException {
    boolean before = session.getAutoCommit();
    session.setAutoCommit(false);
    try {
      new Roles(session, setting).owner();
      return look.at(session);
    } finally {
      session.rollback();
      session.setAutoCommit(before);
    }
  }
}

package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.postgres.SessionName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Real sessions, whose COMMIT a test may meddle with. */
final class Cuts implements Connections {
  private final Connector real = new Connector();
  private final AtCommit atCommit;

  /** What happens in place of a step's COMMIT. */
  @FunctionalInterface
  interface AtCommit {
    void commit(Connection session) throws Exception;
  }

  Cuts(AtCommit atCommit) {
    this.atCommit = atCommit;
  }

  @Override
  public Connection open(Address address, SessionName name, Duration statementTimeout) {
    var session = real.open(address, name, statementTimeout);
    return name.value().matches("wb/.*/00.*") ? meddled(session) : session;
  }

  private Connection meddled(Connection session) {
    return (Connection)
        Proxy.newProxyInstance(
            Cuts.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit")) {
                try {
                  atCommit.commit(session);
                } catch (SQLException e) {
                  throw e;
                } catch (Exception e) {
                  throw new SQLException("cut", "08006", e);
                }
                return null;
              }
              try {
                return method.invoke(session, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}

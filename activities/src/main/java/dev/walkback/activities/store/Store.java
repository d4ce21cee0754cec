package dev.walkback.activities.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Walkback's own database: short transactions, never a target's connection.
 *
 * <p>It is pooled because nothing here sets a role, a lock or a parameter on a session.
 */
public final class Store implements AutoCloseable {
  private final HikariDataSource pool;

  private Store(HikariDataSource pool) {
    this.pool = pool;
  }

  /** Connects, and brings the tables up to this version. */
  public static Store open(Address address) {
    var config = new HikariConfig();
    config.setPoolName("walkback");
    config.setDataSource(source(address));
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(5000);
    config.setAutoCommit(false);
    var store = new Store(connected(config, address));
    store.inTransaction(StoreTables::upgrade);
    return store;
  }

  /** Work on one connection, committed when it returns and rolled back when it throws. */
  public <T> T inTransaction(Work<T> work) {
    try (Connection connection = pool.getConnection()) {
      try {
        T answer = work.on(connection);
        connection.commit();
        return answer;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private static PGSimpleDataSource source(Address address) {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {address.host()});
    source.setPortNumbers(new int[] {address.port()});
    source.setDatabaseName(address.database());
    source.setUser(address.user());
    source.setPassword(address.password().open());
    source.setApplicationName("walkback");
    source.setLogServerErrorDetail(false);
    source.setSslMode(address.tls() == Tls.NONE ? "disable" : address.tls().wire());
    return source;
  }

  private static HikariDataSource connected(HikariConfig config, Address address) {
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new ProblemException(
          new Problem.NeedsPerson(
              "store-unreachable",
              "Walkback's own database %s at %s:%d does not answer."
                  .formatted(address.database(), address.host(), address.port()),
              "Start it, or correct 'database' in walkback.yaml."),
          e);
    }
  }

  private static ProblemException trouble(SQLException e) {
    return new ProblemException(
        new Problem.Again(
            "store-" + e.getSQLState(),
            "Walkback's own database refused a statement (SQLSTATE " + e.getSQLState() + ").",
            "Look at its log; it is tried again a few times."),
        e);
  }

  /** What is done inside one transaction. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it; commit and rollback are the store's. */
    T on(Connection connection) throws SQLException;
  }
}

package dev.walkback.activities.target;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.store.Store;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.sql.SQLException;
import java.util.UUID;

/** Our own database, empty, and a database that nobody has registered yet. */
public final class Office implements AutoCloseable {
  public final Store store;
  public final TargetForTests target;
  private final TestDatabase own;

  private Office(TestDatabase own, TargetForTests target) throws SQLException {
    this.own = own;
    this.target = target;
    var server = own.server();
    store =
        Store.open(
            new Address(
                server.host(),
                server.port(),
                own.name(),
                own.user(),
                new Secret(own.password()),
                Tls.NONE));
    target.outside("DROP SCHEMA walkback CASCADE");
  }

  public static Office open(Class<?> test) throws SQLException {
    return new Office(TestPostgres.freshDatabase(test), TargetForTests.fresh());
  }

  public Registry registry() {
    return new Registry(store);
  }

  /** As an operator configures it. */
  public TargetAccess access(String name) {
    return access(name, target.operator());
  }

  public static TargetAccess access(String name, Address operator) {
    var observer = new TargetAccess.Login(TargetForTests.OBSERVER, operator.password());
    return new TargetAccess(name, operator, observer, observer);
  }

  public Registrar.Answer register(String name) {
    return registrar(true).add(access(name), "olga");
  }

  public Registrar registrar(boolean scratch) {
    return new Registrar(new Connector(), registry(), major -> scratch, UUID::randomUUID);
  }

  /** A capture and the run that began after it, by these positions in the server's log. */
  public void captured(Registered registered, String run, String takenAt, String begunAt) {
    store.inTransaction(tx -> {
      Query.update(
          tx,
          "INSERT INTO migration_run VALUES (?, ?, now(), ?::pg_lsn)",
          registered.registration(),
          run,
          begunAt);
      return Query.update(
          tx,
          "INSERT INTO capture VALUES (?, ?, ?, '/captures', 'sha256:m', now(), ?::pg_lsn)",
          registered.name() + "/" + run,
          registered.registration(),
          run,
          takenAt);
    });
  }

  @Override
  public void close() throws SQLException {
    store.close();
    target.close();
    own.close();
  }
}

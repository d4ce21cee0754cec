package dev.walkback.activities.maintenance;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.progress.Patience;
import dev.walkback.activities.progress.Sleeper;
import dev.walkback.activities.store.Store;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** A target with an owner nobody logs in as, an application, and our three logins. */
public final class GuardedTarget implements AutoCloseable {
  public static final String OWNER = "mt_owner";
  public static final String APP = "mt_app";
  public static final String GRANTOR = "mt_grantor";
  public static final String GUEST = "mt_guest";
  public static final String OPERATOR = "mt_operator";
  public static final String OBSERVER = "mt_observer";
  public static final String ARCHIVER = "mt_archiver";
  private static final List<String> LOGINS =
      List.of(APP, GRANTOR, GUEST, OPERATOR, OBSERVER, ARCHIVER);

  public final Connections connections = new Connector();
  public final Patience patience = new Patience(Clock.systemUTC(), Sleeper.real());
  public final Logins ours = new Logins(new TreeSet<>(List.of(OPERATOR, OBSERVER, ARCHIVER)));
  public final Store store;
  public final Barriers barriers;
  private final PgServer server;
  private final String database;
  private final TestDatabase own;

  private GuardedTarget(PgServer server, String database, TestDatabase own) {
    this.server = server;
    this.database = database;
    this.own = own;
    this.store = Store.open(address(own.name(), own.user(), own.password()));
    this.barriers = new Barriers(store, Clock.systemUTC());
  }

  public static GuardedTarget fresh(Class<?> test) throws SQLException {
    PgServer server = TestPostgres.server();
    roles(server);
    TestDatabase own = TestPostgres.freshDatabase(test);
    String name = "t_" + own.name();
    server.createDatabase(name, OWNER);
    var target = new GuardedTarget(server, name, own);
    target.outside("GRANT ALL ON SCHEMA public TO " + OWNER + ", " + APP);
    return target;
  }

  public DatabaseShutter shutter(UUID rollback) {
    return new DatabaseShutter(rollback, connections, as(OPERATOR), as(OBSERVER), ours, patience);
  }

  public Address as(String login) {
    return address(database, login, "secret");
  }

  /** The target as an operator configured it, with our three logins. */
  public TargetAccess access(String name) {
    var secret = new Secret("secret");
    return new TargetAccess(
        name,
        as(OPERATOR),
        new TargetAccess.Login(OBSERVER, secret),
        new TargetAccess.Login(ARCHIVER, secret));
  }

  public Site site(Entrances entrances) {
    return new Site(access("shop"), entrances);
  }

  public Connection open(String login) {
    return connections.open(as(login), SessionName.of("test"));
  }

  /** The application's own session, under no name of ours. */
  public Connection application(String login) throws SQLException {
    return server.connect(database, login, "secret");
  }

  /** As the superuser, and gone again. */
  public void outside(String... statements) throws SQLException {
    server.execute(database, statements);
  }

  public Connection superuser() throws SQLException {
    return server.connect(database);
  }

  /** As the superuser, from another database. */
  public String ask(String sql) throws SQLException {
    try (var connection = server.connect(PgServer.SUPERUSER)) {
      return Query.one(connection, sql, row -> String.valueOf(row.getString(1)));
    }
  }

  public String acl() throws SQLException {
    return ask("SELECT datacl FROM pg_database WHERE datname = '" + database + "'");
  }

  public String database() {
    return new Identifier(database).quoted();
  }

  @Override
  public void close() throws SQLException {
    store.close();
    own.close();
    server.dropDatabase(database);
  }

  private Address address(String name, String user, String password) {
    return new Address(server.host(), server.port(), name, user, new Secret(password), Tls.NONE);
  }

  private static synchronized void roles(PgServer server) throws SQLException {
    try (var connection = server.connect(PgServer.SUPERUSER)) {
      String there = "SELECT 1 FROM pg_roles WHERE rolname = ?";
      if (Query.first(connection, there, row -> true, OWNER).isPresent()) {
        return;
      }
      Query.run(connection, "CREATE ROLE " + OWNER + " NOLOGIN");
      for (String login : LOGINS) {
        Query.run(connection, "CREATE ROLE " + login + " LOGIN PASSWORD 'secret'");
      }
      String how = server.major() >= 16 ? " WITH INHERIT FALSE, SET TRUE" : "";
      Query.run(connection, "GRANT " + OWNER + ", " + GRANTOR + " TO " + OPERATOR + how);
      Query.run(connection, "GRANT pg_signal_backend TO " + OPERATOR);
      Query.run(connection, "GRANT pg_read_all_stats TO " + OBSERVER);
      Query.run(connection, "GRANT pg_read_all_data TO " + ARCHIVER);
      Query.run(connection, "ALTER ROLE " + ARCHIVER + " BYPASSRLS");
    }
  }
}

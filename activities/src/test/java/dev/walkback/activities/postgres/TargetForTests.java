package dev.walkback.activities.postgres;

import dev.walkback.activities.target.TargetSchema;
import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A target with the roles a real one has: an owner, our operator and observer, no superuser. */
public final class TargetForTests implements AutoCloseable {
  public static final String OWNER = "shop_owner";
  public static final String OPERATOR = "walkback_operator";
  public static final String OBSERVER = "walkback_observer";
  private static final AtomicInteger COUNT = new AtomicInteger();

  public final UUID registration = UUID.randomUUID();
  private final PgServer server;
  private final String database;

  private TargetForTests(PgServer server, String database) {
    this.server = server;
    this.database = database;
  }

  public static TargetForTests fresh() throws SQLException {
    return on(TestPostgres.server());
  }

  public static TargetForTests on(PgServer server) throws SQLException {
    roles(server);
    var name = "steps_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    server.createDatabase(name, OWNER);
    var target = new TargetForTests(server, name);
    server.execute(name, "GRANT CREATE ON DATABASE " + name + " TO " + OPERATOR);
    try (var connection = target.operate("install")) {
      TargetSchema.install(connection, new Identifier(OPERATOR));
      TargetSchema.mark(connection, new TargetSchema.Marker(target.registration, "shop"));
    }
    return target;
  }

  public Address operator() {
    return address(OPERATOR);
  }

  public Address observer() {
    return address(OBSERVER);
  }

  public Connection operate(String purpose) {
    return new Connector().open(operator(), SessionName.of(purpose));
  }

  /** As the superuser: the outside world. */
  public Connection outside() throws SQLException {
    return server.connect(database);
  }

  /** As the owner of the tables: the application. */
  public Connection application() throws SQLException {
    return server.connect(database, OWNER, "secret");
  }

  /** Runs statements as the owner. */
  public void owner(String... statements) throws SQLException {
    try (var connection = application()) {
      for (var sql : statements) {
        Query.run(connection, sql);
      }
    }
  }

  public void outside(String... statements) throws SQLException {
    server.execute(database, statements);
  }

  public List<String> column(String sql) throws SQLException {
    try (var connection = outside()) {
      return Query.list(connection, sql, row -> String.valueOf(row.getString(1)));
    }
  }

  public String value(String sql) throws SQLException {
    return column(sql).getFirst();
  }

  /** Opens a rollback of this plan. */
  public UUID open(String planDigest) {
    try (var connection = operate("open")) {
      var asked =
          new RollbackRow.Asked(
              UUID.randomUUID(), registration, "1", 2, "rollback-shop", planDigest);
      return RollbackRow.open(connection, asked).rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public String database() {
    return database;
  }

  public int major() {
    return server.major();
  }

  @Override
  public void close() throws SQLException {
    server.dropDatabase(database);
  }

  private Address address(String user) {
    return new Address(
        server.host(), server.port(), database, user, new Secret("secret"), Tls.NONE);
  }

  private static synchronized void roles(PgServer server) throws SQLException {
    try (var connection = server.connect(PgServer.SUPERUSER)) {
      boolean there =
          Query.first(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", r -> true, OPERATOR)
              .isPresent();
      if (there) {
        return;
      }
      for (var role : List.of(OWNER, OPERATOR, OBSERVER)) {
        Query.run(connection, "CREATE ROLE " + role + " LOGIN PASSWORD 'secret'");
      }
      boolean options = server.major() >= 16;
      Query.run(
          connection,
          "GRANT " + OWNER + " TO " + OPERATOR + (options ? " WITH INHERIT FALSE, SET TRUE" : ""));
      Query.run(connection, "GRANT pg_signal_backend TO " + OPERATOR);
      Query.run(connection, "GRANT pg_read_all_stats TO " + OBSERVER);
    }
  }
}

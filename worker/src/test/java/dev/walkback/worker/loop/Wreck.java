package dev.walkback.worker.loop;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackRow;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.target.Identity;
import dev.walkback.activities.target.Registered;
import dev.walkback.activities.target.Registry;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.activities.target.TargetSchema;
import dev.walkback.activities.target.Targets;
import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import dev.walkback.worker.engine.Runs;
import dev.walkback.workflows.plan.LoadRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A rollback in the middle of its work, at a real target, in our own database. */
final class Wreck implements AutoCloseable, Targets {
  private static final String OPERATOR = "wreck_operator";

  final OurRecords ours;
  final Registered registered;
  private final PgServer server = TestPostgres.server();
  private final TestDatabase target;
  private int port = server.port();

  private Wreck(Class<?> test) throws SQLException {
    ours = new OurRecords(test);
    target = TestPostgres.freshDatabase(test);
    registered =
        new Registered(
            UUID.randomUUID(),
            "music",
            server.host(),
            port,
            target.name(),
            "loopback",
            new Identity("7", 1, 1, 150_000, false),
            List.of(),
            List.of());
    new Registry(ours.store).put(registered, "olga");
    ours.update(
        "INSERT INTO capture VALUES (?, ?, ?, '/captures', ?, now(), '0/1')",
        Plans.CAPTURE.id(),
        registered.registration(),
        Plans.CAPTURE.run(),
        Plans.CAPTURE.manifestDigest());
    role(server);
    target.execute("GRANT CREATE ON DATABASE " + target.name() + " TO " + OPERATOR);
    try (var connection = operate("install")) {
      TargetSchema.install(connection, new Identifier(OPERATOR));
    }
  }

  static Wreck fresh(Class<?> test) throws SQLException {
    return new Wreck(test);
  }

  /** Open here and there, as a load by this run leaves it. */
  UUID open(String workflow, String run) throws SQLException {
    var rollback = UUID.fromString(run);
    try (var connection = operate("open")) {
      RollbackRow.open(
          connection,
          new RollbackRow.Asked(
              rollback, registered.registration(), "7", 1, workflow, Plans.DIGEST));
    }
    ours.rollbacks()
        .keep(
            new LoadRequest("{}", workflow, run, run),
            Plans.loaded(rollback, registered.ref()),
            Map.of());
    return rollback;
  }

  /** A step as the ledger keeps it. */
  void did(UUID rollback, String step) throws SQLException {
    target.execute(
        "INSERT INTO walkback.ledger (rollback, plan_digest, step, fence, worker, finished, receipt) VALUES ('%s', '%s', '%s', 1, 'w', clock_timestamp(), '{}')"
            .formatted(rollback, Plans.DIGEST, step));
  }

  /** The session of a worker that is no more. */
  Connection ghost(UUID rollback) {
    return new Connector().open(operator(), SessionName.of(rollback, "003", 0));
  }

  void lose() {
    port = 1;
  }

  void find() {
    port = server.port();
  }

  Janitor janitor(Runs runs) {
    return ours.janitor(this, runs);
  }

  void atTarget(String sql) throws SQLException {
    target.execute(sql);
  }

  @Override
  public TargetAccess of(UUID rollback) {
    var login = new TargetAccess.Login(OPERATOR, new Secret("secret"));
    return new TargetAccess("music", operator(), login, login);
  }

  @Override
  public TargetAccess named(String name) {
    return of(registered.registration());
  }

  private Address operator() {
    return new Address(
        server.host(), port, target.name(), OPERATOR, new Secret("secret"), Tls.NONE);
  }

  private Connection operate(String purpose) {
    return new Connector().open(operator(), SessionName.of(purpose));
  }

  private static synchronized void role(PgServer server) throws SQLException {
    try (var connection = server.connect(PgServer.SUPERUSER)) {
      var there = "SELECT 1 FROM pg_roles WHERE rolname = ?";
      if (Query.first(connection, there, row -> true, OPERATOR).isEmpty()) {
        Query.run(connection, "CREATE ROLE " + OPERATOR + " LOGIN PASSWORD 'secret'");
        Query.run(connection, "GRANT pg_signal_backend TO " + OPERATOR);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    target.close();
    ours.close();
  }
}

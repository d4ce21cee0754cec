package dev.walkback.activities.target;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The registered targets in our own database. */
public final class Registry {
  private final Store store;

  /** Keeps them here. */
  public Registry(Store store) {
    this.store = store;
  }

  /** The registered target of this name; refuses an unknown one, listing the known. */
  public Registered named(String name) {
    return find("by-name", name)
        .orElseThrow(() ->
            ProblemException.never(
                "target-unregistered",
                "Target '" + name + "' is not registered; registered are " + names() + ".",
                "Register it with 'walkback target add " + name + "'."));
  }

  /** The target a rollback is about. */
  public Registered ofRollback(UUID rollback) {
    return find("by-rollback", rollback)
        .orElseThrow(() ->
            ProblemException.never(
                "rollback-unknown",
                "Rollback " + rollback + " is not known to this installation.",
                "Look whether this worker uses the right database."));
  }

  /** The registered target of this name, when there is one. */
  public Optional<Registered> maybe(String name) {
    return find("by-name", name);
  }

  /** The target with this registration, when it is ours. */
  public Optional<Registered> ofRegistration(UUID registration) {
    return find("by-registration", registration);
  }

  /** All names in order. */
  public List<String> names() {
    return store.inTransaction(
        tx -> Query.list(tx, Sql.of(Registry.class, "names"), row -> row.getString(1)));
  }

  /** Keeps a registration; the same registration again replaces what was read. */
  public void put(Registered target, String by) {
    store.inTransaction(tx ->
        Query.update(
            tx,
            Sql.of(Registry.class, "put"),
            target.registration(),
            target.name(),
            target.host(),
            target.port(),
            target.database(),
            target.serverKey(),
            target.identity().systemIdentifier(),
            target.identity().databaseOid(),
            target.identity().timeline(),
            target.identity().version(),
            target.surroundings().toArray(String[]::new),
            target.capabilities().toArray(String[]::new),
            by));
  }

  private Optional<Registered> find(String question, Object value) {
    var sql = Sql.of(Registry.class, question);
    return store.inTransaction(tx -> Query.first(tx, sql, Registry::read, value));
  }

  private static Registered read(ResultSet row) throws SQLException {
    var identity =
        new Identity(
            row.getString("system_identifier"),
            row.getLong("database_oid"),
            row.getLong("timeline"),
            row.getInt("version"),
            false);
    return new Registered(
        row.getObject("registration", UUID.class),
        row.getString("name"),
        row.getString("host"),
        row.getInt("port"),
        row.getString("database"),
        row.getString("server_key"),
        identity,
        texts(row, "surroundings"),
        texts(row, "capabilities"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}

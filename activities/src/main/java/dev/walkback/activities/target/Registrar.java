package dev.walkback.activities.target;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Counted;
import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Makes a configured database a registered target, once; says no with a way out. */
public final class Registrar {
  private static final int OLDEST = 15;
  private static final int NEWEST = 18;
  private static final int MAJOR = 10_000;

  private final Connections connections;
  private final Registry registry;
  private final Predicate<Integer> scratch;
  private final Supplier<UUID> ids;

  /**
   * Registers here.
   *
   * @param scratch whether there is a scratch server for a major version
   * @param ids makes registration ids that nobody can guess
   */
  public Registrar(
      Connections connections, Registry registry, Predicate<Integer> scratch, Supplier<UUID> ids) {
    this.connections = connections;
    this.registry = registry;
    this.scratch = scratch;
    this.ids = ids;
  }

  /** What was registered, and sentences the operator should read. */
  public record Answer(Registered target, List<String> warnings) {}

  /** Registers the target; again, it reads surroundings and capabilities anew. */
  public Answer add(TargetAccess access, String by) {
    var address = access.operator();
    try (Connection connection = connections.open(address, SessionName.of("target add"))) {
      return add(connection, access, address, by);
    } catch (SQLException e) {
      throw Problems.exception(e, "registering target " + access.name());
    }
  }

  private Answer add(Connection connection, TargetAccess access, Address address, String by)
      throws SQLException {
    var identity = Look.identity(connection);
    refuseUnfit(connection, access, identity);
    var known = registry.maybe(access.name());
    var marker = TargetSchema.marker(connection);
    var registration = known.map(Registered::registration).orElseGet(ids);
    if (marker.isPresent() && !marker.get().registration().equals(registration)) {
      throw copy(access, marker.get());
    }
    known.ifPresent(before -> refuseMoved(before, address, identity));
    install(connection, address, access);
    TargetSchema.mark(connection, new TargetSchema.Marker(registration, access.name()));
    var registered =
        new Registered(
            registration,
            access.name(),
            address.host(),
            address.port(),
            address.database(),
            serverKey(address),
            identity,
            Look.surroundings(connection),
            Look.capabilities(connection));
    registry.put(registered, by);
    return new Answer(registered, warnings(connection, identity));
  }

  private void refuseUnfit(Connection connection, TargetAccess access, Identity identity)
      throws SQLException {
    int major = identity.version() / MAJOR;
    if (major < OLDEST || major > NEWEST) {
      throw ProblemException.never(
          "version-unsupported",
          "Target '"
              + access.name()
              + "' is PostgreSQL "
              + major
              + "; tested are "
              + OLDEST
              + " to "
              + NEWEST
              + ".",
          "Use a version of Walkback tested with it.");
    }
    if (identity.standby()) {
      throw ProblemException.never(
          "target-standby",
          "Target '" + access.name() + "' is a standby: nothing can be reversed there.",
          "Configure the address of the primary.");
    }
    Counted.refuseUncounted(connection);
    var publications = Look.publicationsForAllTables(connection);
    if (!publications.isEmpty()) {
      throw ProblemException.never(
          "publication-for-all-tables",
          "Publication "
              + publications
              + " of target '"
              + access.name()
              + "' carries all tables: our first ledger row would stop its subscribers.",
          "Name its tables with ALTER PUBLICATION … SET TABLE, or create schema walkback at each"
              + " subscriber first.");
    }
  }

  private static ProblemException copy(TargetAccess access, TargetSchema.Marker marker) {
    return ProblemException.never(
        "target-copy",
        "The database configured as '"
            + access.name()
            + "' carries the marker of target '"
            + marker.target()
            + "': it is a copy, or that target moved.",
        "If it is a copy, remove schema walkback from it and add it again; if '"
            + marker.target()
            + "' moved, correct its address in walkback.yaml.");
  }

  private static void refuseMoved(Registered before, Address address, Identity identity) {
    boolean sameServer =
        before.identity().systemIdentifier().equals(identity.systemIdentifier())
            && before.identity().databaseOid() == identity.databaseOid();
    boolean sameAddress = before.host().equals(address.host()) && before.port() == address.port();
    if (!sameServer || !sameAddress) {
      throw ProblemException.never(
          "target-changed",
          "Target '"
              + before.name()
              + "' is registered at "
              + before.host()
              + ":"
              + before.port()
              + ", and this is another server or database.",
          "Register it under another name in walkback.yaml, after looking at both.");
    }
  }

  private static void install(Connection connection, Address address, TargetAccess access) {
    try {
      TargetSchema.install(connection, new Identifier(address.user()));
    } catch (ProblemException refused) {
      if (refused.problem().code().contains("42501")) {
        throw ProblemException.needsPerson(
            "target-schema-refused",
            "The login '"
                + address.user()
                + "' may not create schema walkback in target '"
                + access.name()
                + "'.",
            "As a superuser: GRANT CREATE ON DATABASE "
                + new Identifier(address.database()).quoted()
                + " TO "
                + new Identifier(address.user()).quoted()
                + ";");
      }
      throw refused;
    }
  }

  private List<String> warnings(Connection connection, Identity identity) throws SQLException {
    var warnings = new ArrayList<String>();
    Look.excess(connection)
        .forEach(right ->
            warnings.add("The operator's login has " + right + " and needs no such right."));
    int major = identity.version() / MAJOR;
    if (!scratch.test(major)) {
      warnings.add(
          "No scratch server for PostgreSQL "
              + major
              + " is configured: nothing can be rehearsed, so no plan can run. Add scratch."
              + major
              + " to walkback.yaml.");
    }
    return warnings;
  }

  /** What proves the server: on loopback the machine itself. */
  static String serverKey(Address address) {
    return address.loopback() ? "loopback" : "tls " + address.host();
  }
}

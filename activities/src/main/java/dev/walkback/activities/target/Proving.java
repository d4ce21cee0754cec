package dev.walkback.activities.target;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Proves on an open connection that it leads to the registered target and not to a copy. */
public final class Proving {
  private Proving() {}

  /** What hangs on the target and what we may do there, by name; both are part of the digest. */
  public record Around(List<String> surroundings, List<String> capabilities) {}

  /** Refuses a copy, a standby, and a server that is not the registered one. */
  public static Around prove(Connection connection, Registered target, Address address)
      throws SQLException {
    var identity = Look.identity(connection);
    var marker = TargetSchema.marker(connection);
    if (marker.map(TargetSchema.Marker::registration).equals(Optional.of(target.registration()))
        && sameAddress(target, address)
        && sameServer(target, identity)
        && !identity.standby()) {
      return new Around(Look.surroundings(connection), Look.capabilities(connection));
    }
    throw ProblemException.never(
        "target-not-itself",
        "What answers at "
            + address.host()
            + ":"
            + address.port()
            + " is not the registered target '"
            + target.name()
            + "' ("
            + difference(target, address, identity, marker)
            + ").",
        "Look whether the address was moved, restored or failed over; then register it again with"
            + " 'walkback target add'.");
  }

  private static boolean sameAddress(Registered target, Address address) {
    return target.host().equals(address.host())
        && target.port() == address.port()
        && target.database().equals(address.database())
        && target.serverKey().equals(Registrar.serverKey(address));
  }

  private static boolean sameServer(Registered target, Identity identity) {
    return target.identity().systemIdentifier().equals(identity.systemIdentifier())
        && target.identity().databaseOid() == identity.databaseOid();
  }

  private static String difference(
      Registered target, Address address, Identity identity, Optional<TargetSchema.Marker> marker) {
    if (identity.standby()) {
      return "it is a standby";
    }
    if (!sameAddress(target, address)) {
      return "it was registered at "
          + target.host()
          + ":"
          + target.port()
          + "/"
          + target.database();
    }
    if (!sameServer(target, identity)) {
      return "its system identifier or database differs";
    }
    return marker.isEmpty() ? "it carries no marker" : "it carries another target's marker";
  }
}

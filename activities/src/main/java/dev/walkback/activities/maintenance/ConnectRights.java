package dev.walkback.activities.maintenance;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes the right to connect from everybody and gives it back as it was.
 *
 * <p>Works inside the caller's transaction. Each right is taken as whoever gave it: one given by a
 * third role outlives a REVOKE of the owner.
 */
final class ConnectRights {
  private static final String CANNOT_BE = Sql.of(ConnectRights.class, "roles-we-cannot-be");
  private static final String EXIST = Sql.of(ConnectRights.class, "roles-that-exist");

  private final Connection connection;
  private final Logins ours;

  ConnectRights(Connection connection, Logins ours) {
    this.connection = connection;
    this.ours = ours;
  }

  /** Refuses before anything is touched where we may not act as an owner or grantor. */
  void refuseForeignGrantors(DatabaseAcl acl) throws SQLException {
    String[] grantors =
        Stream.concat(Stream.of(acl.owner()), acl.connect().stream().map(ConnectGrant::grantor))
            .distinct()
            .toArray(String[]::new);
    List<String> foreign =
        Query.list(connection, CANNOT_BE, row -> row.getString(1), (Object) grantors);
    if (!foreign.isEmpty()) {
      throw ProblemException.needsPerson(
          "grantor-foreign",
          "CONNECT on %s was given by %s, and our operator may not act as %s."
              .formatted(acl.database(), String.join(", ", foreign), foreign.getFirst()),
          "GRANT " + new Identifier(foreign.getFirst()) + " TO our operator, or have it taken.");
    }
  }

  /** Leaves the right to connect with our own logins and nobody else. */
  void take(DatabaseAcl found) throws SQLException {
    for (String login : ours.names()) {
      give(found, new ConnectGrant(found.owner(), login, false));
    }
    DatabaseAcl now = DatabaseAcl.read(connection);
    while (!now.open(ours).isEmpty()) {
      for (ConnectGrant leaf : leaves(now)) {
        revoke(now, leaf);
      }
      now = DatabaseAcl.read(connection);
    }
    refuseToLockOurselvesOut(now);
  }

  /**
   * Gives back what was there before, and takes what we gave ourselves.
   *
   * @return roles that no longer exist, so that nothing could be given back to them
   */
  Set<String> giveBack(DatabaseAcl before) throws SQLException {
    Set<String> gone = gone(before);
    DatabaseAcl now = DatabaseAcl.read(connection);
    List<ConnectGrant> ready = ready(before, now, gone);
    while (!ready.isEmpty()) {
      for (ConnectGrant grant : ready) {
        give(now, grant);
      }
      now = DatabaseAcl.read(connection);
      ready = ready(before, now, gone);
    }
    for (ConnectGrant grant : now.connect()) {
      if (now.keptForUs(grant, ours) && !before.connect().contains(grant)) {
        revoke(now, grant);
      }
    }
    return gone;
  }

  /** Rights nobody has passed on; a right that was passed on must be taken after its children. */
  private List<ConnectGrant> leaves(DatabaseAcl now) {
    Set<String> grantors = new HashSet<>();
    now.connect().forEach(grant -> grantors.add(grant.grantor()));
    grantors.remove(now.owner());
    List<ConnectGrant> leaves =
        now.open(ours).stream().filter(grant -> !grantors.contains(grant.grantee())).toList();
    if (leaves.isEmpty()) {
      throw ProblemException.needsPerson(
          "grants-tangled",
          "CONNECT on " + now.database() + " was passed on in a circle: " + now.open(ours) + ".",
          "Revoke these rights by hand and close again.");
    }
    return leaves;
  }

  private static List<ConnectGrant> ready(DatabaseAcl before, DatabaseAcl now, Set<String> gone) {
    return before.connect().stream()
        .filter(grant -> !now.connect().contains(grant))
        .filter(grant -> !gone.contains(grant.grantee()) && !gone.contains(grant.grantor()))
        .filter(grant -> mayGive(now, grant.grantor()))
        .toList();
  }

  private static boolean mayGive(DatabaseAcl now, String grantor) {
    return grantor.equals(now.owner())
        || now.connect().stream()
            .anyMatch(grant -> grant.grantee().equals(grantor) && grant.grantable());
  }

  private Set<String> gone(DatabaseAcl before) throws SQLException {
    Set<String> named = new HashSet<>();
    before.connect().forEach(grant -> named.addAll(List.of(grant.grantor(), grant.grantee())));
    named.remove("");
    Object names = named.toArray(String[]::new);
    named.removeAll(Query.list(connection, EXIST, row -> row.getString(1), names));
    return named;
  }

  private void refuseToLockOurselvesOut(DatabaseAcl now) {
    boolean all =
        ours.names().stream()
            .allMatch(
                login -> now.connect().stream().anyMatch(grant -> grant.grantee().equals(login)));
    if (!all) {
      throw ProblemException.needsPerson(
          "locked-out",
          "Closing " + now.database() + " would take the right to connect from ourselves too.",
          "Nothing was changed; look at the grants of the database.");
    }
  }

  private void give(DatabaseAcl acl, ConnectGrant grant) throws SQLException {
    String option = grant.grantable() ? " WITH GRANT OPTION" : "";
    as(grant.grantor(), "GRANT CONNECT ON DATABASE " + quoted(acl) + " TO " + to(grant) + option);
  }

  private void revoke(DatabaseAcl acl, ConnectGrant grant) throws SQLException {
    as(grant.grantor(), "REVOKE CONNECT ON DATABASE " + quoted(acl) + " FROM " + to(grant));
  }

  private void as(String role, String command) throws SQLException {
    Query.run(connection, "SET LOCAL ROLE " + new Identifier(role));
    Query.run(connection, command);
    Query.run(connection, "RESET ROLE");
  }

  private static Identifier quoted(DatabaseAcl acl) {
    return new Identifier(acl.database());
  }

  private static String to(ConnectGrant grant) {
    return grant.everybody() ? "PUBLIC" : new Identifier(grant.grantee()).quoted();
  }
}

package dev.walkback.activities.rehearsal;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.Sql;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Makes the target's roles known on the scratch server, so that ownership and rights mean the same
 * there. None of them can log in; what is there already is left as it is.
 */
final class ScratchRoles {
  private static final Set<String> THERE = Set.of("42710", "23505");
  private static final int OPTIONS_SINCE = 16;

  private final Connection superuser;
  private final SecureRandom random = new SecureRandom();

  ScratchRoles(Connection superuser) {
    this.superuser = superuser;
  }

  void mirror(Present present) throws SQLException {
    for (Present.Role role : present.roles()) {
      if (superuserThere(role.name()) == null) {
        create(role);
      }
    }
    for (Present.Membership membership : present.memberships()) {
      // A superuser of the scratch server gets nothing from a name it shares with somebody else.
      if (Boolean.FALSE.equals(superuserThere(membership.member()))
          && Query.first(
                  superuser,
                  Sql.of(ScratchRoles.class, "member-there"),
                  row -> true,
                  membership.role(),
                  membership.member())
              .isEmpty()) {
        grant(membership, membership.member());
      }
    }
  }

  /**
   * A login for one rehearsal that may take the roles which the operator may take, and no other.
   * The steps are not run by a superuser: a script could get hold of its rights.
   */
  Secret login(String name, String operator, Present present) throws SQLException {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    var password = HexFormat.of().formatHex(bytes);
    boolean inherits =
        present.roles().stream()
            .filter(role -> role.name().equals(operator))
            .allMatch(Present.Role::inherits);
    Query.run(
        superuser,
        "CREATE ROLE %s LOGIN%s"
            .formatted(new Identifier(name).quoted(), inherits ? "" : " NOINHERIT"));
    superuser
        .unwrap(PGConnection.class)
        .alterUserPassword(name, password.toCharArray(), "scram-sha-256");
    // At the target the observer tells routine vacuum from any other; here this login looks itself.
    Query.run(superuser, "GRANT pg_read_all_stats TO " + new Identifier(name).quoted());
    for (Present.Membership membership : present.memberships()) {
      if (membership.member().equals(operator)) {
        grant(membership, name);
      }
    }
    return new Secret(password);
  }

  private void create(Present.Role role) throws SQLException {
    var create =
        "CREATE ROLE %s NOLOGIN%s%s%s"
            .formatted(
                new Identifier(role.name()).quoted(),
                role.superuser() ? " SUPERUSER" : "",
                role.seesAll() ? " BYPASSRLS" : "",
                role.inherits() ? "" : " NOINHERIT");
    try {
      Query.run(superuser, create);
    } catch (SQLException e) {
      // Another rehearsal made it in this very moment.
      if (!THERE.contains(Problems.state(e))) {
        throw e;
      }
    }
  }

  private void grant(Present.Membership membership, String to) throws SQLException {
    boolean options = superuser.getMetaData().getDatabaseMajorVersion() >= OPTIONS_SINCE;
    Query.run(
        superuser,
        "GRANT %s TO %s%s"
            .formatted(
                new Identifier(membership.role()).quoted(),
                new Identifier(to).quoted(),
                options
                    ? " WITH INHERIT %s, SET %s".formatted(membership.inherits(), membership.sets())
                    : ""));
  }

  /** Whether it is a superuser; null where there is no such role. */
  private @Nullable Boolean superuserThere(String role) throws SQLException {
    return Query.first(
            superuser, Sql.of(ScratchRoles.class, "role-there"), row -> row.getBoolean(1), role)
        .orElse(null);
  }
}

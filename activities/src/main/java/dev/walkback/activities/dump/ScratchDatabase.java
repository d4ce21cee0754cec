package dev.walkback.activities.dump;

import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postgresql.core.Utils;

/** One database of a test restore, made on a scratch server and dropped there. */
final class ScratchDatabase {
  private static final Set<String> LOCALE_UNKNOWN = Set.of("42809", "22023", "42704", "0A000");
  private static final Set<String> MADE_MEANWHILE = Set.of("42710", "23505");

  private final Connection admin;
  private final RestoreOrder order;
  private final List<String> findings = new ArrayList<>();

  ScratchDatabase(Connection admin, RestoreOrder order) {
    this.admin = admin;
    this.order = order;
  }

  Address address() {
    return order.server().address().inDatabase(order.database());
  }

  List<String> findings() {
    return findings;
  }

  /** Refuses a server that is the target's own, or of another major version. */
  void refuseTheWrongServer(Manifest manifest) throws SQLException {
    ServerState scratch = ServerState.of(admin);
    if (scratch.systemIdentifier().equals(manifest.systemIdentifier())) {
      throw ProblemException.needsPerson(
          "scratch-is-target",
          "The scratch server is the cluster of " + manifest.target() + " itself.",
          "Name another server under 'scratch' in walkback.yaml: a test restore must not fill its disk.");
    }
    int major = manifest.serverVersion().major();
    if (scratch.version().major() != major) {
      throw ProblemException.needsPerson(
          "scratch-other-version",
          "The scratch server is PostgreSQL %s, and the capture comes from %s."
              .formatted(scratch.version(), manifest.serverVersion()),
          "Name a PostgreSQL " + major + " under 'scratch' in walkback.yaml.");
    }
    findings.addAll(VersionGate.findings("The scratch server", scratch.version()));
  }

  /** Creates it as empty as the captured one was born, closed to everybody else. */
  void create(Fingerprint catalog, String digest) throws SQLException {
    Map<String, String> like =
        catalog.of("database").getOrDefault("this database", new TreeMap<>());
    try {
      Query.run(admin, "CREATE DATABASE " + name() + " TEMPLATE template0" + locale(like));
    } catch (SQLException e) {
      if (!LOCALE_UNKNOWN.contains(e.getSQLState())) {
        throw e;
      }
      Query.run(
          admin,
          "CREATE DATABASE "
              + name()
              + " TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'"
              + encoding(like));
      findings.add(
          "The scratch server does not know the locale "
              + like.get("collate")
              + "; the test restore used C.");
    }
    mark(digest, "restoring");
    Query.run(admin, "REVOKE CONNECT ON DATABASE " + name() + " FROM PUBLIC");
    dropWhatOnlyTheTemplateHas(catalog);
  }

  void mark(String digest, String phase) throws SQLException {
    Query.run(
        admin,
        "COMMENT ON DATABASE " + name() + " IS " + literal("walkback " + digest + " " + phase));
  }

  void drop() throws SQLException {
    drop(order.database());
  }

  /** An attempt whose worker died left its database and perhaps its programs: both end here. */
  void dropPredecessors() throws SQLException {
    var left =
        Query.list(
            admin,
            Sql.of(ScratchDatabase.class, "predecessors"),
            row -> row.getString(1),
            order.prefix(),
            order.database());
    for (String database : left) {
      drop(database);
    }
  }

  private void drop(String database) throws SQLException {
    Query.run(admin, "DROP DATABASE IF EXISTS " + new Identifier(database) + " WITH (FORCE)");
  }

  /** Owners and grantees must exist to be restored; they cannot log in here. */
  void createRoles(Roles roles) throws SQLException {
    for (Roles.Role role : missing(roles)) {
      String may = role.superuser() ? " SUPERUSER" : "";
      try {
        Query.run(admin, "CREATE ROLE " + new Identifier(role.name()) + " NOLOGIN" + may);
      } catch (SQLException e) {
        if (!MADE_MEANWHILE.contains(e.getSQLState())) {
          throw e;
        }
      }
    }
  }

  private List<Roles.Role> missing(Roles roles) throws SQLException {
    String[] names = roles.roles().stream().map(Roles.Role::name).toArray(String[]::new);
    Object wanted = names;
    var missing =
        Query.list(
            admin, Sql.of(ScratchDatabase.class, "missing-roles"), row -> row.getString(1), wanted);
    return roles.roles().stream().filter(role -> missing.contains(role.name())).toList();
  }

  /** A dump says what to make, never that the public schema or plpgsql had been dropped. */
  private void dropWhatOnlyTheTemplateHas(Fingerprint catalog) throws SQLException {
    try (var inside = Sessions.open(address(), "walkback scratch")) {
      if (!catalog.of("schema").containsKey("public")) {
        Query.run(inside, "DROP SCHEMA public");
      }
      if (!catalog.of("extension").containsKey("plpgsql")) {
        Query.run(inside, "DROP EXTENSION plpgsql");
      }
    }
  }

  private static String locale(Map<String, String> like) throws SQLException {
    var clause = new StringBuilder(encoding(like));
    clause.append(" LC_COLLATE ").append(literal(like.getOrDefault("collate", "C")));
    clause.append(" LC_CTYPE ").append(literal(like.getOrDefault("ctype", "C")));
    String locale = like.get("locale");
    if (locale != null) {
      boolean icu = "i".equals(like.get("locale-provider"));
      clause.append(
          icu ? " LOCALE_PROVIDER icu ICU_LOCALE " : " LOCALE_PROVIDER builtin BUILTIN_LOCALE ");
      clause.append(literal(locale));
    }
    return clause.toString();
  }

  private static String encoding(Map<String, String> like) throws SQLException {
    return " ENCODING " + literal(like.getOrDefault("encoding", "UTF8"));
  }

  private static String literal(String value) throws SQLException {
    return "'" + Utils.escapeLiteral(null, value, true) + "'";
  }

  private Identifier name() {
    return new Identifier(order.database());
  }
}

package dev.walkback.activities.rehearsal;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One scratch database and the login that works in it; both go when it is closed.
 *
 * <p>A new name for every attempt: what an earlier one left is dropped with its sessions, and a
 * worker that wakes up late writes into nothing.
 *
 * @param server a session as superuser, in the server's own database
 */
record Scratch(Connection server, Address superuser, Address worker) implements AutoCloseable {
  private static final Set<String> NO_SUCH_LOCALE = Set.of("22023", "42809", "42704", "0A000");

  /** Clears away what died, then makes an empty database that is kept as the target's is. */
  static Scratch make(
      Connection server, Address address, UUID rollback, String operator, Present present)
      throws SQLException {
    var prefix = ScratchServers.prefix(rollback);
    clear(server, prefix);
    var name = prefix + HexFormat.of().toHexDigits(new SecureRandom().nextInt());
    var roles = new ScratchRoles(server);
    roles.mirror(present);
    try {
      Secret secret = roles.login(name, operator, present);
      create(server, name, present);
      if (present.creates()) {
        var quoted = new Identifier(name).quoted();
        Query.run(server, "GRANT CREATE ON DATABASE " + quoted + " TO " + quoted);
      }
      var database = address.inDatabase(name);
      return new Scratch(server, database, database.as(name, secret));
    } catch (SQLException | RuntimeException e) {
      clearAfter(e, server, name);
      throw e;
    }
  }

  private static void clearAfter(Exception failure, Connection server, String name) {
    try {
      clear(server, name);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  String name() {
    return superuser.database();
  }

  /** Drops what begins with this name, with every session in it. */
  private static void clear(Connection server, String prefix) throws SQLException {
    for (String database : names(server, "leftover-databases", prefix)) {
      Query.run(
          server, "DROP DATABASE IF EXISTS " + new Identifier(database).quoted() + " WITH (FORCE)");
    }
    for (String login : names(server, "leftover-logins", prefix)) {
      Query.run(server, "DROP ROLE IF EXISTS " + new Identifier(login).quoted());
    }
  }

  private static Iterable<String> names(Connection server, String question, String prefix)
      throws SQLException {
    return Query.list(server, Sql.of(Scratch.class, question), row -> row.getString(1), prefix);
  }

  private static void create(Connection server, String name, Present present) throws SQLException {
    try {
      Query.run(server, statement(name, present));
    } catch (SQLException e) {
      if (!NO_SUCH_LOCALE.contains(Problems.state(e))) {
        throw e;
      }
      throw new ProblemException(
          new Problem.NeedsPerson(
              "scratch-locale",
              "The scratch server cannot keep text as the target does (%s, %s)."
                  .formatted(present.locale().encoding(), present.locale().collate()),
              "Install that locale on the scratch server's machine and restart the server."),
          e);
    }
  }

  private static String statement(String name, Present present) {
    var locale = present.locale();
    return "CREATE DATABASE "
        + new Identifier(name).quoted()
        + " TEMPLATE template0 OWNER "
        + new Identifier(present.owner()).quoted()
        + " ENCODING "
        + literal(locale.encoding())
        + " LC_COLLATE "
        + literal(locale.collate())
        + " LC_CTYPE "
        + literal(locale.ctype())
        + provider(locale);
  }

  private static String provider(Present.Locale locale) {
    return switch (locale.provider()) {
      case "i" ->
          " LOCALE_PROVIDER icu ICU_LOCALE "
              + literal(locale.locale())
              + (locale.rules() == null ? "" : " ICU_RULES " + literal(locale.rules()));
      case "b" -> " LOCALE_PROVIDER builtin BUILTIN_LOCALE " + literal(locale.locale());
      default -> " LOCALE_PROVIDER libc";
    };
  }

  private static String literal(@Nullable String text) {
    return "'" + String.valueOf(text).replace("'", "''") + "'";
  }

  @Override
  public void close() throws SQLException {
    clear(server, name());
  }
}

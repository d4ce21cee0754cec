package dev.walkback.activities.rehearsal;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.target.Identity;
import dev.walkback.activities.target.Registered;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.activities.target.Targets;
import dev.walkback.servers.PgServer;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A target as an operator configured and registered it. */
public record KnownTarget(TargetForTests target) {
  private static final String ARCHIVER = "walkback_archiver";
  private static final String IDENTITY =
      "SELECT system_identifier::text, d.oid::bigint FROM pg_control_system(), pg_database d"
          + " WHERE d.datname = current_database()";

  public Targets targets() {
    var access =
        new TargetAccess(
            "shop",
            target.operator(),
            new TargetAccess.Login(TargetForTests.OBSERVER, new Secret("secret")),
            new TargetAccess.Login(ARCHIVER, new Secret("secret")));
    return new Targets() {
      @Override
      public TargetAccess of(UUID any) {
        return access;
      }

      @Override
      public TargetAccess named(String any) {
        return access;
      }
    };
  }

  public Registered registered() {
    var address = target.operator();
    try (var connection = target.outside()) {
      var identity =
          Query.one(
              connection,
              IDENTITY,
              row -> new Identity(row.getString(1), row.getLong(2), 1, 150000, false));
      return new Registered(
          target.registration,
          "shop",
          address.host(),
          address.port(),
          address.database(),
          "loopback",
          identity,
          List.of(),
          List.of());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the login that dumps, where there is none. */
  public static synchronized void archiver(PgServer server) throws SQLException {
    try (var connection = server.connect(PgServer.SUPERUSER)) {
      var there = "SELECT 1 FROM pg_roles WHERE rolname = ?";
      if (Query.first(connection, there, row -> true, ARCHIVER).isEmpty()) {
        Query.run(connection, "CREATE ROLE " + ARCHIVER + " LOGIN PASSWORD 'secret' BYPASSRLS");
        Query.run(connection, "GRANT pg_read_all_data TO " + ARCHIVER);
      }
    }
  }
}

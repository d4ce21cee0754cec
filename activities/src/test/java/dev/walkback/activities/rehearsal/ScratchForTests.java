package dev.walkback.activities.rehearsal;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.servers.LocalPg;
import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A second cluster, made once for all tests that need one; it ends with the JVM. */
final class ScratchForTests {
  private static @Nullable LocalPg shared;

  private ScratchForTests() {}

  static synchronized LocalPg server() {
    if (shared == null) {
      shared = TestPostgres.another();
    }
    return shared;
  }

  static Address superuser(PgServer server) {
    return new Address(
        server.host(),
        server.port(),
        PgServer.SUPERUSER,
        server.superuser(),
        new Secret(server.password()),
        Tls.NONE);
  }

  /** Scratch databases and logins that are there. */
  static List<String> left(PgServer server) throws SQLException {
    try (var connection = server.connect(PgServer.SUPERUSER)) {
      return Query.list(
          connection,
          "SELECT datname FROM pg_database WHERE datname LIKE 'wb_scratch_%'"
              + " UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE 'wb_scratch_%'",
          row -> row.getString(1));
    }
  }
}

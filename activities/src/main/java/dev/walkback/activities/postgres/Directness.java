package dev.walkback.activities.postgres;

import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.postgresql.PGConnection;

/** Proves that a session is one backend of the server and nobody stands between. */
final class Directness {
  private static final String ASK = Sql.of(Directness.class, "directness");

  private Directness() {}

  /** A lock taken in one message must be seen by the next one, under the pid we were given. */
  static void prove(Connection connection, SessionName name, Address address) throws SQLException {
    long key = ThreadLocalRandom.current().nextLong();
    Query.one(connection, "SELECT pg_catalog.pg_try_advisory_lock(?)", row -> true, key);
    int announced = connection.unwrap(PGConnection.class).getBackendPID();
    boolean direct =
        Query.one(
            connection,
            ASK,
            row ->
                row.getBoolean("locked")
                    && row.getInt("pid") == announced
                    && name.value().equals(row.getString("name")),
            (int) (key >>> 32),
            (int) key,
            key);
    if (!direct) {
      throw ProblemException.never(
          "pooler",
          "Between us and "
              + address.database()
              + " stands a pooler at "
              + address.host()
              + ":"
              + address.port()
              + ".",
          "Give the server's own address; sessions through a pooler cannot be fenced.");
    }
  }
}

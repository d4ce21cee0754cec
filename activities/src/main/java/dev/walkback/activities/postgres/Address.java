package dev.walkback.activities.postgres;

import java.util.Set;

/** Where a database is and as whom we come. Never made from a plan, a signal or any other input. */
public record Address(
    String host, int port, String database, String user, Secret password, Tls tls) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  /** Refuses an unproved connection to anywhere but this machine. */
  public Address {
    if (tls == Tls.NONE && !LOOPBACK.contains(host)) {
      throw new IllegalArgumentException(
          "tls: none is for loopback only, and " + host + " is not; use verify-full");
    }
  }

  /** The same server and login, another database. */
  public Address inDatabase(String other) {
    return new Address(host, port, other, user, password, tls);
  }

  /** The same database, another login. */
  public Address as(String login, Secret itsPassword) {
    return new Address(host, port, database, login, itsPassword, tls);
  }

  /** Whether it is this machine. */
  public boolean loopback() {
    return LOOPBACK.contains(host);
  }
}

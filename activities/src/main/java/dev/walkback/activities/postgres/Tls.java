package dev.walkback.activities.postgres;

import java.util.Locale;

/** How a connection proves whom it talks to. */
public enum Tls {
  /** The server's certificate and name are checked. */
  VERIFY_FULL,
  /** Nothing is checked; loopback only. */
  NONE;

  /** The name in configuration; also PostgreSQL's sslmode, but for {@code none}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

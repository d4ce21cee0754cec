package dev.walkback.examples.story;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;

/** Everybody who logs in at the demo's server: the application, and Walkback under three names. */
public record Logins(Login app, Login observer, Login operator, Login archiver) {

  /** Makes the roles where they are missing and gives each login a new password. */
  public static Logins create(Connection superuser) throws SQLException {
    new Script("roles").run(superuser);
    return new Logins(
        renew(superuser, "music_app"),
        renew(superuser, "walkback_observer"),
        renew(superuser, "walkback_operator"),
        renew(superuser, "walkback_archiver"));
  }

  /** The driver hashes the password, so that no server log ever shows it. */
  private static Login renew(Connection superuser, String user) throws SQLException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    String password = HexFormat.of().formatHex(secret);
    superuser
        .unwrap(PGConnection.class)
        .alterUserPassword(user, password.toCharArray(), "scram-sha-256");
    return new Login(user, password);
  }
}

package dev.walkback.worker.config;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.yaml.Fields;
import java.util.Objects;

/** Reads a database's place and login. */
final class AddressReader {
  private static final int PORT = 5432;

  private final Secrets secrets;

  AddressReader(Secrets secrets) {
    this.secrets = secrets;
  }

  /** The address; the caller sees to it that nothing else stands there. */
  Address read(Fields fields) {
    var host = fields.text("host");
    var port = Math.toIntExact(fields.numberOr("port", PORT));
    var name = fields.text("name");
    var user = fields.text("user");
    var password = secrets.read(fields, "password");
    var tls = Objects.requireNonNull(fields.oneOf("tls", Tls.values(), Tls::wire, Tls.VERIFY_FULL));
    try {
      return new Address(host, port, name, user, password, tls);
    } catch (IllegalArgumentException e) {
      throw fields.complaint(
          "tls-needed", "tls", "is none for a host that is not this machine", "Use verify-full.");
    }
  }
}

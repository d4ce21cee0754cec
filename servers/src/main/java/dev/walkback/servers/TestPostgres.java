package dev.walkback.servers;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL of tests: one server per JVM, a fresh database per class. */
public final class TestPostgres {
  private static @Nullable PgServer shared;

  private TestPostgres() {}

  /** The one server of this JVM; says once what it is. */
  public static synchronized PgServer server() {
    if (shared == null) {
      shared = PgServer.forTests(Folders.ofTests(), System.getenv());
      System.out.println("Tests run on " + shared.about());
    }
    return shared;
  }

  /** An empty database for one test class, owned by the superuser. */
  public static TestDatabase freshDatabase(Class<?> test) {
    var simple = test.getSimpleName().toLowerCase(Locale.ROOT);
    var name = simple.substring(0, Math.min(30, simple.length())) + "_" + token();
    try {
      server().createDatabase(name, server().superuser());
      return new TestDatabase(server(), name);
    } catch (SQLException e) {
      throw new ServerProblem(
          "The database " + name + " could not be created (SQLSTATE " + e.getSQLState() + ").",
          "Look at the log of " + server().about() + ".",
          e);
    }
  }

  /** A server of its own, with its own system identifier: for scratch work and for faults. */
  public static LocalPg another() {
    var home = Folders.ofTests();
    return LocalPg.start(PgServer.embedded(home), PgSetup.temporary(home));
  }

  /** A server of its own with this setting. */
  public static LocalPg anotherWith(String setting, String value) {
    var home = Folders.ofTests();
    return LocalPg.start(PgServer.embedded(home), PgSetup.temporary(home).with(setting, value));
  }

  /** A server of {@code major} where {@code WALKBACK_TEST_PG<major>} names an installation. */
  public static Optional<LocalPg> another(int major) {
    return PgInstall.fromEnvironment(major, System.getenv())
        .map(install -> LocalPg.start(install, PgSetup.temporary(Folders.ofTests())));
  }

  private static String token() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  }
}

package dev.walkback.activities.dump;

import dev.walkback.activities.progress.Progress;
import dev.walkback.servers.LocalPg;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shop that was captured once, a scratch server, and copies of the capture to be spoilt. */
record Verification(
    TestDatabase database, LocalPg scratch, Path original, Captured taken, ServerState begun)
    implements AutoCloseable {
  static final String RUN = "2026-11-20-1";

  static Verification of(Class<?> test, Path original) throws Exception {
    var database = TestPostgres.freshDatabase(test);
    var shop = Shop.on(database.server(), database.name());
    database.execute(
        "CREATE ROLE shop_owner_" + database.name(),
        "ALTER TABLE shop.tracks OWNER TO shop_owner_" + database.name(),
        "SELECT lo_from_bytea(0, '\\x0102')");
    var taken =
        new Capture(Shop.tools(), Clock.systemUTC()).take(shop.order(original), Progress.silent());
    try (var connection = database.connect()) {
      var begun = ServerState.of(connection);
      return new Verification(database, TestPostgres.another(), original, taken, begun);
    }
  }

  Captured copyInto(Path root) throws Exception {
    Path folder = root.resolve(original.relativize(taken.folder()));
    try (var walk = Files.walk(taken.folder())) {
      for (Path path : walk.toList()) {
        Path copy = folder.resolve(taken.folder().relativize(path));
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return new Captured(taken.id(), folder, taken.manifest(), taken.manifestDigest());
  }

  RestoreOrder order(boolean keep) {
    var server = new ScratchServer(Shop.address(scratch, "postgres"), 2);
    return new RestoreOrder(server, "0123abcd", "7", keep);
  }

  Expectations expectations() {
    return with(Shop.REGISTRATION, RUN, taken.manifestDigest(), begun.lsn(), begun.now());
  }

  Expectations unpinned() {
    return with(Shop.REGISTRATION, RUN, null, begun.lsn(), begun.now());
  }

  Expectations with(
      UUID registration, String run, @Nullable String digest, Lsn lsn, Instant begunAt) {
    return new Expectations(
        "orders-prod", registration, run, digest, begun.systemIdentifier(), lsn, begunAt);
  }

  /** The scratch databases that are there. */
  List<String> databases() throws SQLException {
    var names = new ArrayList<String>();
    try (var connection = scratch.connect("postgres");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("SELECT datname FROM pg_database WHERE datname ~ '^wb_'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  @Override
  public void close() throws SQLException {
    String role = "shop_owner_" + database.name();
    database.execute("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
    database.close();
    scratch.close();
  }
}

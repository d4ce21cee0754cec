package dev.walkback.examples.demo;

import dev.walkback.examples.story.Logins;
import dev.walkback.examples.story.Story;
import dev.walkback.servers.LocalPg;
import dev.walkback.servers.PgSetup;
import dev.walkback.servers.TemporalServer;
import dev.walkback.servers.TemporalSetup;
import dev.walkback.worker.engine.SearchAttributes;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * The servers: the target's cluster, another one for Walkback's own database and for clones, and a
 * Temporal.
 */
final class Ground implements AutoCloseable {
  static final String TARGET = "music-demo";
  static final String DATABASE = "music";

  private final LocalPg target;
  private final LocalPg house;
  private final TemporalServer temporal;
  private final Logins logins;

  private Ground(LocalPg target, LocalPg house, TemporalServer temporal, Logins logins) {
    this.target = target;
    this.house = house;
    this.temporal = temporal;
    this.logins = logins;
  }

  static Ground start(Screen screen, DemoFolder folder, Path examples) throws Exception {
    var temporal = begun(() -> temporal(folder));
    var house = begun(() -> postgres(folder, "house"));
    var target = screen.step("PostgreSQL with the site's database", () -> site(folder));
    var logins =
        screen.step(
            "20 000 posts, 3 000 playlists, no migration yet", () -> filled(target, examples));
    var own =
        screen.step("PostgreSQL of Walkback, and for clones, apart", () -> emptied(house.get()));
    var engine = screen.step("Temporal", temporal::get);
    return new Ground(target, own, engine, logins);
  }

  private static LocalPg site(DemoFolder folder) throws SQLException {
    var server = postgres(folder, "target");
    server.createDatabase(DATABASE, server.superuser());
    return server;
  }

  private static Logins filled(LocalPg target, Path examples) throws SQLException {
    try (var superuser = target.connect(DATABASE)) {
      var logins = Logins.create(superuser);
      new Story(examples).prepare(superuser);
      return logins;
    }
  }

  private static LocalPg emptied(LocalPg house) throws SQLException {
    house.createDatabase("walkback", house.superuser());
    return house;
  }

  private static LocalPg postgres(DemoFolder folder, String name) {
    var setup = PgSetup.in(folder.resolve(name)).durable(false);
    return LocalPg.start(folder.postgres(), setup);
  }

  private static TemporalServer temporal(DemoFolder folder) {
    var setup = TemporalSetup.in(folder.resolve("temporal")).with(SearchAttributes.ALL);
    return TemporalServer.start(setup, System.getenv());
  }

  private static <T> FutureTask<T> begun(Callable<T> work) {
    var task = new FutureTask<>(work);
    Thread.ofVirtual().start(task);
    return task;
  }

  LocalPg target() {
    return target;
  }

  LocalPg house() {
    return house;
  }

  TemporalServer temporal() {
    return temporal;
  }

  Logins logins() {
    return logins;
  }

  @Override
  public void close() {
    temporal.close();
    target.close();
    house.close();
  }
}

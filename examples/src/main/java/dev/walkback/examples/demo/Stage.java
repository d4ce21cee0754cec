package dev.walkback.examples.demo;

import dev.walkback.examples.shop.Load;
import dev.walkback.examples.shop.Shop;
import dev.walkback.examples.shop.ShopSetup;
import dev.walkback.examples.story.Story;
import dev.walkback.worker.Main;
import dev.walkback.worker.WorkerRun;
import dev.walkback.worker.command.Context;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands while the story is told: servers, site, visitors, installation, worker.
 */
final class Stage implements AutoCloseable {
  static final String RUN = "2026-11-20-1";

  private final Ground ground;
  private final Shop shop;
  private final Map<String, Cast.Member> cast;
  private final Path configuration;
  private final Story story;
  private @Nullable Load visitors;

  private Stage(
      Ground ground, Shop shop, Map<String, Cast.Member> cast, Path configuration, Story story) {
    this.ground = ground;
    this.shop = shop;
    this.cast = cast;
    this.configuration = configuration;
    this.story = story;
  }

  static Stage set(Screen screen, DemoFolder folder) throws Exception {
    var examples = Path.of(System.getProperty("walkback.house", "."), "examples");
    var ground = Ground.start(screen, folder, examples);
    try {
      var token = UUID.randomUUID().toString();
      var shop = screen.step("The site, release 4.1", () -> shop(ground, token));
      var cast = screen.step("Keys for four people, made for this demo", () -> Cast.make(folder));
      var configuration =
          Installation.write(folder, ground, shop, token, cast, folder.plans(examples));
      return new Stage(ground, shop, cast, configuration, new Story(examples));
    } catch (Exception | Error failed) {
      ground.close();
      throw failed;
    }
  }

  private static Shop shop(Ground ground, String token) throws IOException {
    var app = ground.logins().app();
    return Shop.start(
        new ShopSetup(
            0, ground.target().url(Ground.DATABASE), app.user(), app.password(), token, "4.1"));
  }

  /** A command of the worker's room, as an operator would type it; its words when it fails. */
  void operator(String... command) {
    var said = new StringWriter();
    var out = new PrintWriter(said);
    int exit =
        Main.run(
            new Context(out, out, environment(), Objects.requireNonNull(configuration.getParent())),
            command);
    if (exit != 0) {
      throw new IllegalStateException(
          "walkback " + String.join(" ", command) + " ended with " + exit + ":\n" + said);
    }
  }

  WorkerRun worker() {
    return WorkerRun.start(configuration, environment(), 0);
  }

  /** The four migrations, and the release that needs them. */
  void release() throws SQLException {
    try (var superuser = ground.target().connect(Ground.DATABASE)) {
      story.migrate(superuser);
    }
    shop.deploy("4.2");
  }

  /** People go on working with the broken release. */
  void goOnWriting() throws SQLException {
    var app = ground.logins().app();
    try (var connection =
        DriverManager.getConnection(
            ground.target().url(Ground.DATABASE), app.user(), app.password())) {
      story.goOnWriting(connection);
    }
    visitors = Load.start(shop.address(), 2);
  }

  /** Somebody has to bring the old release back; Walkback only asks which one runs. */
  void deployOld(Screen screen) {
    shop.deploy("4.1");
    screen.aside("(your deployment, not Walkback: the site runs release 4.1 again)");
  }

  Ground ground() {
    return ground;
  }

  Shop shop() {
    return shop;
  }

  Cast.Member member(String id) {
    var member = cast.get(id);
    if (member == null) {
      throw new IllegalArgumentException(id + " is not in the cast");
    }
    return member;
  }

  Path configuration() {
    return configuration;
  }

  private Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    environment.put("WALKBACK_CONFIG", configuration.toString());
    return environment;
  }

  @Override
  public void close() throws InterruptedException {
    if (visitors != null) {
      visitors.close();
    }
    shop.close();
    ground.close();
  }
}

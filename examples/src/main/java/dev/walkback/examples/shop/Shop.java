package dev.walkback.examples.shop;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The running application; closing it gives back its port, its threads and its connections. */
public final class Shop implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads;
  private final HikariDataSource pool;
  private final Deployment deployment;
  private final Statistics statistics;
  private final MaintenanceSwitch maintenance;

  private Shop(
      HttpServer server,
      ExecutorService threads,
      HikariDataSource pool,
      Deployment deployment,
      Statistics statistics,
      MaintenanceSwitch maintenance) {
    this.server = server;
    this.threads = threads;
    this.pool = pool;
    this.deployment = deployment;
    this.statistics = statistics;
    this.maintenance = maintenance;
  }

  /** Listens on loopback from here on; the database may come and go while it does. */
  public static Shop start(ShopSetup setup) throws IOException {
    Clock clock = Clock.systemUTC();
    Deployment deployment = new Deployment(Release.named(setup.version()));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), setup.port()), 0);
    HikariDataSource pool = pool(setup);
    Statistics statistics = new Statistics(clock);
    MaintenanceSwitch maintenance = new MaintenanceSwitch(setup.token(), clock);
    Api api = new Api(pool, deployment, statistics, maintenance);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", new Front(api.routes(), maintenance, statistics));
    server.start();
    return new Shop(server, threads, pool, deployment, statistics, maintenance);
  }

  /** Where people find it. */
  public URI address() {
    InetSocketAddress bound = server.getAddress();
    return URI.create("http://" + bound.getAddress().getHostAddress() + ":" + bound.getPort());
  }

  /** Puts another release in place of the running one, as a deployment would. */
  public void deploy(String version) {
    deployment.replace(Release.named(version));
    statistics.forget();
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  /** The release that answers now. */
  public String version() {
    return deployment.current().version();
  }

  /** Whether it keeps people out. */
  public boolean closed() {
    return maintenance.on();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
    pool.close();
  }

  private static HikariDataSource pool(ShopSetup setup) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("shop");
    config.setJdbcUrl(setup.jdbcUrl());
    config.setUsername(setup.user());
    config.setPassword(setup.password());
    config.addDataSourceProperty("ApplicationName", "shop");
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(2_000);
    // The database may be closed when the shop starts; it is asked when somebody comes.
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }
}

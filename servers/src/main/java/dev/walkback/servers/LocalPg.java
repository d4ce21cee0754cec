package dev.walkback.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL of our own on loopback, which ends with this JVM. */
public final class LocalPg extends OwnServer implements PgServer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TRIES = 5;

  private final PgInstall install;
  private final PgSetup setup;
  private final DataDirectory directory;
  private final Unprivileged as;
  private final String password;
  private int port;
  private Guarded process;

  private LocalPg(PgInstall install, PgSetup setup, FolderLock lock) throws IOException {
    super(setup.folder(), setup.temporary(), lock);
    this.install = install;
    this.setup = setup;
    this.as = Unprivileged.here();
    this.directory = new DataDirectory(install, setup, as);
    directory.prepare();
    this.password = directory.password();
    this.port = setup.port();
    this.process = launch();
  }

  public static LocalPg start(PgInstall install, PgSetup setup) {
    var lock = FolderLock.on(setup.folder());
    try {
      Leftover.endThoseIn(setup.folder());
      return new LocalPg(install, setup, lock);
    } catch (IOException e) {
      lock.close();
      throw new ServerProblem(
          "PostgreSQL could not be set up in " + setup.folder() + ": " + e,
          "50 MB are needed there, in a folder that may be written to.",
          e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private Guarded launch() throws IOException {
    var chosen = port != 0;
    for (var attempt = 1; ; attempt++) {
      var on = chosen ? port : Ports.free();
      directory.configure(on);
      var log = Log.from(directory.log());
      var started = run();
      if (awaitReady(started)) {
        port = on;
        return started;
      }
      var portTaken = log.text().contains("could not bind");
      if (!portTaken || chosen || attempt == TRIES) {
        throw portTaken ? Ports.isTaken(on) : didNotStart(log);
      }
    }
  }

  private Guarded run() {
    var command = as.words(List.of(install.program("postgres"), "-D", directory.data().toString()));
    var litter = setup.temporary() ? setup.folder() : null;
    return Guarded.start(command, directory.log(), "INT", litter);
  }

  private boolean awaitReady(Guarded started) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (started.alive() && System.nanoTime() < until) {
      if (directory.ready(started.pid())) {
        return true;
      }
      Pause.shortly();
    }
    if (started.alive()) {
      started.kill9();
    }
    return false;
  }

  private ServerProblem didNotStart(Log log) {
    return new ServerProblem(
        "PostgreSQL " + install.version() + " did not start:\n" + log.end(),
        "The whole log is " + directory.log() + ".");
  }

  @Override
  public String host() {
    return Ports.LOOPBACK;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String superuser() {
    return SUPERUSER;
  }

  @Override
  public String password() {
    return password;
  }

  @Override
  public String version() {
    return install.version();
  }

  @Override
  public String about() {
    return "PostgreSQL %s at %s:%d (%s)".formatted(version(), host(), port, install.origin());
  }

  /** The programs it runs from; client tools are beside them, where the installation has any. */
  public PgInstall install() {
    return install;
  }

  public Path log() {
    return directory.log();
  }

  @Override
  Guarded process() {
    return process;
  }

  @Override
  public void restart() {
    if (process.alive()) {
      stop();
    }
    try {
      process = launch();
    } catch (IOException e) {
      throw new ServerProblem(
          "PostgreSQL in " + setup.folder() + " could not be started again: " + e,
          "Its log is " + directory.log() + ".",
          e);
    }
  }
}

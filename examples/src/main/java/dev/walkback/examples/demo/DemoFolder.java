package dev.walkback.examples.demo;

import dev.walkback.servers.PgInstall;
import dev.walkback.servers.PgServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A folder of its own for one run, and the PostgreSQL whose servers run in it. */
public final class DemoFolder implements AutoCloseable {
  private static final int KEPT = 3;

  private final Path path;
  private final Supplier<PgInstall> postgres;

  private DemoFolder(Path path, Supplier<PgInstall> postgres) {
    this.path = path;
    this.postgres = postgres;
  }

  /** A new one; of the runs before, the last few are kept for their reports. */
  public static DemoFolder fresh(String command) {
    return fresh(command, () -> PgServer.embedded(home()));
  }

  /** A new one whose servers run on this PostgreSQL. */
  static DemoFolder fresh(String command, Supplier<PgInstall> postgres) {
    var root = home().resolve(command);
    try {
      Files.createDirectories(root);
      forget(root);
      var name = "run-" + System.currentTimeMillis() + "-" + ProcessHandle.current().pid();
      var owner = PosixFilePermissions.fromString("rwx------");
      var path =
          Files.createDirectory(root.resolve(name), PosixFilePermissions.asFileAttribute(owner));
      return new DemoFolder(path, postgres);
    } catch (IOException e) {
      throw new UncheckedIOException("no folder can be made in " + root, e);
    }
  }

  /** Where what all runs share lies, such as unpacked servers. */
  static Path home() {
    var named = Objects.requireNonNullElse(System.getenv("WALKBACK_HOME"), ".walkback");
    return Path.of(named).toAbsolutePath();
  }

  /** Unpacked when first asked for, which takes a moment. */
  PgInstall postgres() {
    return postgres.get();
  }

  /** The plans that were put here for this run; else those of the examples. */
  Path plans(Path examples) {
    var own = resolve("plans");
    return Files.isDirectory(own) ? own : examples.resolve("plans");
  }

  Path path() {
    return path;
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /** The worker's log goes into this folder, not between the lines of the story. */
  public void logHere() {
    System.setProperty("walkback.demo.log", resolve("walkback.log").toString());
    System.setProperty("logback.configurationFile", "dev/walkback/examples/demo/logback.xml");
  }

  /** What the servers used goes; reports, keys and the log stay. */
  @Override
  public void close() {
    for (String used : List.of("target", "house", "temporal", "secrets")) {
      delete(resolve(used));
    }
  }

  private static void forget(Path root) throws IOException {
    try (Stream<Path> runs = Files.list(root)) {
      runs.filter(run -> run.getFileName().toString().startsWith("run-"))
          .sorted(Comparator.reverseOrder())
          .skip(KEPT)
          .forEach(DemoFolder::delete);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException stillUsed) {
      System.err.println("walkback: " + folder + " could not be removed; remove it by hand.");
    }
  }
}

package dev.walkback.activities.dump;

import dev.walkback.activities.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Finds {@code pg_dump} and {@code pg_restore} of exactly the server's major version: an older one
 * refuses, a newer one writes what the server cannot read back.
 *
 * @param configured the operator's folders by major; they win
 * @param environment where {@code WALKBACK_PG_BIN} and {@code PATH} are read
 * @param system where distributions put each major
 */
public record ClientTools(
    Map<Integer, Path> configured, Map<String, String> environment, Path system) {
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  /** Copies, so that what was configured cannot change. */
  public ClientTools {
    configured = Map.copyOf(configured);
    environment = Map.copyOf(environment);
  }

  /** The finder of the product. */
  public static ClientTools of(Map<Integer, Path> configured, Map<String, String> environment) {
    return new ClientTools(configured, environment, DEBIAN);
  }

  /** The tools for a server, before anything is started there. */
  public Tools forServer(Version server) {
    var seen = new ArrayList<String>();
    for (Path folder : folders(server.major())) {
      var found = toolsIn(folder);
      if (found.isPresent() && found.get().version().major() == server.major()) {
        return found.get();
      }
      found.ifPresent(tools -> seen.add(tools.version() + " in " + folder));
    }
    throw ProblemException.needsPerson(
        "client-tools-missing",
        "The server is PostgreSQL %s, and there is no pg_dump and pg_restore %d here%s."
            .formatted(
                server,
                server.major(),
                seen.isEmpty() ? "" : " (found only " + String.join(", ", seen) + ")"),
        "apt-get install postgresql-client-%d, or name their folder under 'tools' in walkback.yaml."
            .formatted(server.major()));
  }

  private Set<Path> folders(int major) {
    var folders = new LinkedHashSet<Path>();
    Optional.ofNullable(configured.get(major)).ifPresent(folders::add);
    Optional.ofNullable(environment.get("WALKBACK_PG_BIN")).map(Path::of).ifPresent(folders::add);
    folders.add(system.resolve(Integer.toString(major)).resolve("bin"));
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (!folder.isEmpty()) {
        folders.add(Path.of(folder));
      }
    }
    return folders;
  }

  private static Optional<Tools> toolsIn(Path folder) {
    boolean both =
        List.of("pg_dump", "pg_restore").stream()
            .allMatch(name -> Files.isExecutable(folder.resolve(name)));
    return both
        ? version(folder.resolve("pg_dump")).map(version -> new Tools(folder, version))
        : Optional.empty();
  }

  private static Optional<Version> version(Path program) {
    var builder = new ProcessBuilder(program.toString(), "--version").redirectErrorStream(true);
    builder.environment().clear();
    try {
      var process = builder.start();
      try (var said = process.inputReader(StandardCharsets.UTF_8)) {
        String line = said.readLine();
        boolean ended = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        return ended && line != null ? Version.in(line) : Optional.empty();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}

package dev.walkback.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own programs in a folder.
 *
 * @param bin holds {@code initdb} and {@code postgres}, and often the client tools
 * @param version as {@code postgres --version} says it, such as {@code 16.14}
 * @param origin for people: where it comes from
 */
public record PgInstall(Path bin, String version, String origin) {
  private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) (\\d+)(\\.\\d+)?\\S*");

  /** The installation in {@code folder}, which is its {@code bin} or the folder above. */
  public static PgInstall at(Path folder, String origin) {
    var bin = Files.isDirectory(folder.resolve("bin")) ? folder.resolve("bin") : folder;
    for (var program : List.of("initdb", "postgres")) {
      if (!Files.isExecutable(bin.resolve(program))) {
        throw new ServerProblem(
            "There is no program `" + program + "` in " + bin + ".",
            "Name a folder whose bin/ holds a PostgreSQL server.");
      }
    }
    var said = Command.run(List.of(bin.resolve("postgres").toString(), "--version"));
    var version = VERSION.matcher(said.output());
    if (!version.find()) {
      throw new ServerProblem(
          bin.resolve("postgres") + " does not say its version: " + said.output(),
          "Name a folder whose bin/ holds a PostgreSQL server that runs here.");
    }
    return new PgInstall(bin, version.group().substring("PostgreSQL) ".length()), origin);
  }

  /**
   * The installation for tests on {@code major}, where {@code WALKBACK_TEST_PG<major>} names it.
   */
  public static Optional<PgInstall> fromEnvironment(int major, Map<String, String> environment) {
    var name = "WALKBACK_TEST_PG" + major;
    var folder = environment.get(name);
    if (folder == null || folder.isBlank()) {
      return Optional.empty();
    }
    var install = at(Path.of(folder), name);
    if (install.major() != major) {
      throw new ServerProblem(
          name + " names PostgreSQL " + install.version() + " in " + install.bin() + ".",
          "Point it to a PostgreSQL " + major + ", or unset it.");
    }
    return Optional.of(install);
  }

  public int major() {
    return Integer.parseInt(version.replaceFirst("\\D.*", ""));
  }

  String program(String name) {
    return bin.resolve(name).toString();
  }
}

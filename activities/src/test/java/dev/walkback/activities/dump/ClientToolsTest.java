package dev.walkback.activities.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientToolsTest {

  private static final Version SERVER = new Version(15, 19);

  @TempDir Path folder;

  @Test
  void prefersConfigurationThenEnvironmentThenDistributionThenPath() throws IOException {
    Path configured = tools("configured", "15.1");
    Path environment = tools("environment", "15.2");
    Path system = tools("system/15/bin", "15.3");
    Path path = tools("path", "15.4");
    var all = Map.of("WALKBACK_PG_BIN", environment.toString(), "PATH", path.toString());
    var onlyPath = Map.of("PATH", path.toString());
    Path nowhere = folder.resolve("nowhere");
    Path distribution = system.getParent().getParent();

    assertThat(found(Map.of(15, configured), all, distribution)).isEqualTo(configured);
    assertThat(found(Map.of(16, configured), all, distribution)).isEqualTo(environment);
    assertThat(found(Map.of(), onlyPath, distribution)).isEqualTo(system);
    assertThat(found(Map.of(), onlyPath, nowhere)).isEqualTo(path);
  }

  @Test
  void passesOverToolsOfAnotherMajorVersion() throws IOException {
    Path older = tools("older", "14.9");
    Path newer = tools("newer", "18.6");
    Path right = tools("right", "15.18");

    assertThat(
            found(
                Map.of(15, older),
                Map.of("WALKBACK_PG_BIN", newer.toString(), "PATH", right.toString()),
                folder.resolve("nowhere")))
        .isEqualTo(right);
  }

  @Test
  void saysWhatToInstallAndWhatItFoundInstead() throws IOException {
    Path newer = tools("newer", "18.6");
    var finder =
        new ClientTools(Map.of(), Map.of("PATH", newer + "::/nowhere"), folder.resolve("none"));

    assertThatThrownBy(() -> finder.forServer(SERVER))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("The server is PostgreSQL 15.19")
        .hasMessageContaining("found only 18.6 in " + newer)
        .hasMessageContaining("HINT: apt-get install postgresql-client-15, or name their folder");
  }

  @Test
  void passesOverAFolderWithOnlyHalfOfThem() throws IOException {
    Path half = folder.resolve("half");
    Script.named(half, "pg_dump", "echo 'pg_dump (PostgreSQL) 15.18'");

    assertThatThrownBy(() ->
            new ClientTools(Map.of(15, half), Map.of(), folder.resolve("none")).forServer(SERVER))
        .isInstanceOf(ProblemException.class);
  }

  private Path found(Map<Integer, Path> configured, Map<String, String> environment, Path system) {
    return new ClientTools(configured, environment, system).forServer(SERVER).folder();
  }

  private Path tools(String name, String version) throws IOException {
    Path bin = folder.resolve(name);
    Script.named(bin, "pg_dump", "echo 'pg_dump (PostgreSQL) " + version + " (Debian)'");
    Script.named(bin, "pg_restore", "echo 'pg_restore (PostgreSQL) " + version + "'");
    return bin;
  }

  @Test
  @Tag("D4.13")
  void knowsNoProgramButTheTwo() {
    assertThatThrownBy(() -> new Tools(Path.of("/usr/bin"), new Version(15, 0)).program("psql"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("psql is none of");
  }
}

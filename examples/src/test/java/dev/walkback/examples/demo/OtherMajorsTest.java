package dev.walkback.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.walkback.servers.PgInstall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same story on the other PostgreSQL majors: target, our own database and clones alike. */
@Timeout(600)
class OtherMajorsTest {
  @ParameterizedTest
  @ValueSource(ints = {16, 18})
  @Tag("S0.9")
  @Tag("D0.11")
  void rollsBackFromRegistrationToReport(int major) throws Exception {
    var install = PgInstall.fromEnvironment(major, System.getenv());
    assumeTrue(
        install.isPresent(),
        "WALKBACK_TEST_PG" + major + " names no PostgreSQL " + major + ", so none was tried");

    var folder = DemoFolder.fresh("demo-test-" + major, install::get);
    watchingShortly(folder.resolve("plans"));
    var told = Told.in(folder);

    assertThat(told.screen())
        .contains("delete 6,000 tracks", "Reversed, checked and open again.", "The site: 200");
    assertThat(told.report())
        .contains("**Before = after:** **pass**", "counts of all tables | pass")
        .contains(" " + major + ".");
  }

  /** The windows are waited for on 15 already. */
  private static void watchingShortly(Path plans) throws IOException {
    var examples = Path.of("plans");
    try (var all = Files.walk(examples)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        var copy = plans.resolve(examples.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.writeString(
            copy,
            Files.readString(file)
                .replaceAll("(?m)^watch: .*$", "watch: {close: PT1S, extended: PT2S}"));
      }
    }
  }
}

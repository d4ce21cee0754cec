package dev.walkback.worker.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.common.WorkflowExecutionHistory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Replays in a process that has the classes which the launcher gives it, and no test's. */
@Timeout(180)
class ReplayFromTheLauncherTest {
  private static final Path HOUSE = Path.of(System.getProperty("walkback.house"));
  private static final Path KEPT =
      HOUSE.resolve("workflows/src/test/resources/histories/0.1/clean.json");

  @TempDir private Path folder;

  @Test
  void replaysAKeptHistoryAndAnExportedOne() throws Exception {
    var exported = folder.resolve("history.json");
    Files.writeString(
        exported, WorkflowExecutionHistory.fromJson(Files.readString(KEPT)).toJson(true));

    assertThat(replay(KEPT, 0)).startsWith("REPLAYS: ");
    assertThat(replay(exported, 0)).startsWith("REPLAYS: ");
  }

  @Test
  void refusesAnythingElseInOneSentenceAndAHint() throws Exception {
    assertRefused(Files.writeString(folder.resolve("passwd"), "root:x:0:0:root:/root:/bin/sh\n"));
    assertRefused(Files.createFile(folder.resolve("empty")));
    assertRefused(Files.writeString(folder.resolve("junk"), "[".repeat(10 << 20)));
    assertRefused(Files.writeString(folder.resolve("none"), "{\"events\": []}"));
  }

  private void assertRefused(Path file) throws Exception {
    assertThat(replay(file, 2))
        .matches("walkback: The file .* (is not a history|has no events)\\.\nHINT: Give .*\n");
  }

  private String replay(Path file, int exit) throws IOException, InterruptedException {
    var classes = Path.of("target/classes").toAbsolutePath();
    var others = Files.readString(Path.of("target/runtime-classpath")).strip();
    assertThat(others).doesNotContain("temporal-testing", "junit", "walkback-servers");
    var said = folder.resolve("said");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes + File.pathSeparator + others,
                "dev.walkback.worker.Main",
                "replay",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(said)).isEqualTo(exit);
    return Files.readString(said, UTF_8);
  }
}

package dev.walkback.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that is killed leaves no server, and what a worse death leaves, the next run clears. */
class ParentDeathTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void aKilledJvmTakesItsServerAndTheFolderWithIt() throws Exception {
    var jvm = start();
    var server = server(jvm);

    jvm.destroyForcibly().waitFor();

    server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    awaitEmpty(folder.resolve("run"));
  }

  @Test
  void aJvmThatSimplyEndsTakesItsServerWithIt() throws Exception {
    var jvm = start();
    var server = server(jvm);

    jvm.getOutputStream().close();

    assertThat(jvm.waitFor()).isZero();
    server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    awaitEmpty(folder.resolve("run"));
  }

  @Test
  void theNextRunClearsWhatAJvmKilledTogetherWithItsGuardLeft() throws Exception {
    var jvm = start();
    var server = server(jvm);
    var guard = server.parent().orElseThrow();
    var watcher =
        guard.children().filter(child -> child.pid() != server.pid()).findFirst().orElseThrow();
    List.of(watcher, guard, jvm.toHandle()).forEach(ProcessHandle::destroyForcibly);
    jvm.waitFor();
    assertThat(server.isAlive()).isTrue();

    var next = PgSetup.temporary(folder);

    assertThat(Death.of(server)).isTrue();
    assertThat(folder.resolve("run")).isDirectoryContaining(next.folder()::equals);
    try (var left = Files.list(folder.resolve("run"))) {
      assertThat(left).hasSize(1);
    }
  }

  private Process start() throws IOException {
    return Jvm.start(folder, Map.of(), Child.class, Folders.ofTests().toString());
  }

  private static ProcessHandle server(Process jvm) throws IOException {
    var line = jvm.inputReader(UTF_8).readLine();
    return ProcessHandle.of(Long.parseLong(line)).orElseThrow();
  }

  static void awaitEmpty(Path run) throws Exception {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (var left = Files.list(run)) {
        if (left.findAny().isEmpty()) {
          return;
        }
      }
      if (System.nanoTime() > until) {
        throw new TimeoutException("still there: " + run);
      }
      Thread.sleep(50);
    }
  }

  /** Starts a server in its working directory and holds it until its input ends. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws IOException {
      var install = PgServer.embedded(Path.of(arguments[0]));
      var server = LocalPg.start(install, PgSetup.temporary(Path.of("")));
      System.out.println(server.pid());
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    }
  }
}

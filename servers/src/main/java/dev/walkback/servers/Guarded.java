package dev.walkback.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server process that cannot outlive this JVM: {@code guard.sh} stops it when the JVM is gone.
 */
final class Guarded {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration KILLED = Duration.ofSeconds(5);
  private static final String SCRIPT = script();

  private final Process guard;
  private final ProcessHandle server;

  private Guarded(Process guard, ProcessHandle server) {
    this.guard = guard;
    this.server = server;
  }

  /**
   * @param litter removed once the JVM and then the server are gone; {@code null} keeps everything
   */
  static Guarded start(List<String> command, Path log, String stopSignal, @Nullable Path litter) {
    var words = new ArrayList<String>();
    if (OnPath.find("setsid").isPresent()) {
      // Ctrl-C reaches every process of the terminal's group; ours must be there until we are done
      words.add("setsid");
    }
    words.addAll(List.of("sh", "-c", SCRIPT, "guard", stopSignal, log.toString()));
    words.add(litter == null ? "" : litter.toString());
    words.addAll(command);
    var builder = new ProcessBuilder(words).redirectError(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    try {
      var guard = builder.start();
      var line = guard.inputReader(UTF_8).readLine();
      if (line == null) {
        throw new ServerProblem(
            "`" + command.getFirst() + "` could not be started.", "Read " + log + ".");
      }
      var pid = Long.parseLong(line.strip());
      return new Guarded(guard, ProcessHandle.of(pid).orElse(guard.toHandle()));
    } catch (IOException e) {
      throw new ServerProblem(
          "`sh` could not be started to guard `" + command.getFirst() + "`.",
          "Servers need a POSIX shell on the PATH.",
          e);
    }
  }

  boolean alive() {
    return guard.isAlive();
  }

  long pid() {
    return server.pid();
  }

  /** Asks the server to end in good order and waits for it. */
  void stop() {
    try (var pipe = guard.getOutputStream()) {
      pipe.write("stop\n".getBytes(UTF_8));
    } catch (IOException e) {
      // the guard has ended by itself, which is what was asked for
      if (guard.isAlive()) {
        throw new UncheckedIOException(e);
      }
    }
    await();
  }

  /** Ends the server and everything it started at once, as the loss of its machine would. */
  void kill9() {
    var children = server.descendants().toList();
    server.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    await();
    children.forEach(child -> Death.of(child, KILLED));
  }

  private void await() {
    try {
      if (!guard.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        Stream.concat(server.descendants(), Stream.of(server))
            .forEach(ProcessHandle::destroyForcibly);
        guard.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String script() {
    try (InputStream in = Guarded.class.getResourceAsStream("guard.sh")) {
      if (in == null) {
        throw new IllegalStateException("guard.sh is missing beside " + Guarded.class.getName());
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

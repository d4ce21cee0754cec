package dev.walkback.activities.dump;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs PostgreSQL's programs: clean environment, password in a file, words never parsed by a shell.
 * A program ends when it is asked to stop and when the worker dies, killed or not.
 */
final class ProgramRunner {
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** What is done with what a program writes; it may end early and must then throw. */
  @FunctionalInterface
  interface Reader {
    void read(InputStream output) throws IOException;
  }

  private ProgramRunner() {}

  /** Runs to the end; {@code tick} is called about each second. Trouble of any kind is thrown. */
  static Words run(Program program, Progress progress, Runnable tick) {
    return run(
        program, output -> output.transferTo(OutputStream.nullOutputStream()), progress, tick);
  }

  static Words run(Program program, Reader reader, Progress progress, Runnable tick) {
    try (var environment = ProgramEnvironment.of(program)) {
      var running = new Running(program, environment, reader);
      progress.whenStopped(running::end);
      Words words = await(running, tick);
      if (progress.stopped()) {
        throw stopped(program.name());
      }
      return words.orTrouble();
    } finally {
      progress.whenStopped(() -> {});
    }
  }

  static ProblemException stopped(String what) {
    return ProblemException.again(
        "stopped", what + " was stopped because somebody asked.", "Start it again.");
  }

  private static Words await(Running running, Runnable tick) {
    var task = new FutureTask<>(running);
    // The kernel tells a program that its parent died when the *thread* that started it ends, so
    // that thread is no virtual one and stays until the program has ended.
    Thread.ofPlatform().daemon().name("program").start(task);
    while (true) {
      try {
        return task.get(TICK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillAtIt) {
        tick.run();
      } catch (InterruptedException e) {
        running.end();
        Thread.currentThread().interrupt();
        throw stopped("The worker");
      } catch (ExecutionException e) {
        throw unwrapped(e);
      }
    }
  }

  private static RuntimeException unwrapped(ExecutionException failed) {
    return switch (failed.getCause()) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null, default -> new IllegalStateException(failed.getCause());
    };
  }

  private static final class Running implements Callable<Words> {
    private final Program program;
    private final ProgramEnvironment environment;
    private final Reader reader;
    private volatile boolean ended;
    private volatile @Nullable Process process;

    Running(Program program, ProgramEnvironment environment, Reader reader) {
      this.program = program;
      this.environment = environment;
      this.reader = reader;
    }

    @Override
    public Words call() throws IOException, InterruptedException {
      Process started = environment.builder(program).start();
      process = started;
      if (ended) {
        end();
      }
      started.getOutputStream().close();
      var said = new FutureTask<>(() -> Words.read(started.getErrorStream()));
      Thread.startVirtualThread(said);
      try {
        reader.read(started.getInputStream());
        return said.get().of(program.name(), started.waitFor());
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } finally {
        end();
      }
    }

    void end() {
      ended = true;
      Process running = process;
      if (running == null || !running.isAlive()) {
        return;
      }
      running.destroy();
      Thread.startVirtualThread(() -> {
        if (!exited(running)) {
          running.descendants().forEach(ProcessHandle::destroyForcibly);
          running.destroyForcibly();
        }
      });
    }

    private static boolean exited(Process running) {
      try {
        return running.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        return false;
      }
    }
  }
}

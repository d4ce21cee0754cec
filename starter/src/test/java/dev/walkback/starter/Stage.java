package dev.walkback.starter;

import dev.walkback.workflows.RollbackWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A door in a test: a Temporal in memory, a person who answers what was prepared. */
final class Stage implements AutoCloseable, Talk {
  final Deque<String> answers = new ArrayDeque<>();
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  private final TestWorkflowEnvironment temporal;
  private final Path home;

  Stage(Path home) {
    this.home = home;
    temporal =
        TestWorkflowEnvironment.newInstance(
            TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(
                    WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.converter())
                        .build())
                .build());
    temporal
        .newWorker(
            RollbackWorkflow.TASK_QUEUE,
            WorkerOptions.newBuilder().setDefaultDeadlockDetectionTimeout(30_000).build())
        .registerWorkflowImplementationTypes(StagedRollback.class);
    temporal.start();
  }

  WorkflowClient client() {
    return temporal.getWorkflowClient();
  }

  /** Runs a command; what it said is in {@link #out} and {@link #err}. */
  int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.run(around(), args);
  }

  String said() {
    return out.toString();
  }

  String complained() {
    return err.toString();
  }

  Around around() {
    return new Around(
        server -> new Connection(client(), () -> {}),
        this,
        InstantSource.system(),
        home,
        Duration.ofSeconds(10),
        Duration.ofMillis(20));
  }

  @Override
  public PrintWriter out() {
    return new PrintWriter(out);
  }

  @Override
  public PrintWriter err() {
    return new PrintWriter(err);
  }

  @Override
  public Optional<String> ask(String question) {
    return Optional.ofNullable(answers.poll());
  }

  @Override
  public Optional<char[]> secret(String question) {
    return Optional.ofNullable(answers.poll()).map(String::toCharArray);
  }

  @Override
  public void close() {
    temporal.close();
  }
}

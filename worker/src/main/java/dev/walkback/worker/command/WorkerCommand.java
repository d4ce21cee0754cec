package dev.walkback.worker.command;

import dev.walkback.worker.WorkerRun;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The worker itself. */
@Command(
    name = "worker",
    description = "Runs rollbacks until it is stopped.",
    mixinStandardHelpOptions = true)
public final class WorkerCommand implements Callable<Integer> {
  private final Context context;

  @Option(
      names = "--port",
      defaultValue = "8601",
      description = "health and metrics on loopback; default ${DEFAULT-VALUE}, 0 for a free one")
  private int port;

  /** With these. */
  public WorkerCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    var stopped = new CountDownLatch(1);
    var run = WorkerRun.start(context.configuration(), context.environment(), port);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(() -> {
                  run.close();
                  stopped.countDown();
                }));
    run.warnings().forEach(warning -> context.say("warning: " + warning));
    context.say("The worker polls; health at http://127.0.0.1:" + run.port() + "/health");
    stopped.await();
    return 0;
  }
}

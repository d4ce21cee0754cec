package dev.walkback.starter;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stop. */
@Command(
    name = "abort",
    description = {
      "Stops the rollback at the next boundary. Before the first change everything is undone;",
      "after it the application stays closed and people are asked."
    },
    mixinStandardHelpOptions = true)
final class AbortCommand implements Callable<Integer> {
  private final Around around;

  @Mixin private final ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "RUN", description = "workflow id, uuid, its first 8, or target")
  private String run = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why")
  private String reason = "";

  AbortCommand(Around around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    try (var connection = around.connector().to(server)) {
      new Runs(connection.client()).find(run).send("abort", Json.text(Map.of("reason", reason)));
    }
    around.talk().say("Sent: it stops at the next boundary. Watch it with: walkback status " + run);
    return Exit.YES;
  }
}

package dev.walkback.starter;

import dev.walkback.workflows.status.TimelineEntry;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What happened so far. */
@Command(
    name = "timeline",
    description = "Shows everything that happened so far.",
    mixinStandardHelpOptions = true)
final class TimelineCommand implements Callable<Integer> {
  private final Around around;

  @Mixin private final ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "RUN", description = "workflow id, uuid, its first 8, or target")
  private String run = "";

  TimelineCommand(Around around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    try (var connection = around.connector().to(server)) {
      for (TimelineEntry entry : new Runs(connection.client()).find(run).timeline()) {
        around.talk().say(line(entry));
      }
    }
    return Exit.YES;
  }

  private static String line(TimelineEntry entry) {
    var digest = entry.digest8() == null ? "" : "  [" + entry.digest8() + "]";
    return "%s  %-12s %-13s %s%s"
        .formatted(
            entry.at().truncatedTo(ChronoUnit.SECONDS),
            entry.actor(),
            entry.kind(),
            entry.text(),
            digest);
  }
}

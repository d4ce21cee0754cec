package dev.walkback.starter;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Somebody is on it. */
@Command(
    name = "acknowledge",
    description = "Says that somebody is on it: pages stop for a while. It approves nothing.",
    mixinStandardHelpOptions = true)
final class AcknowledgeCommand implements Callable<Integer> {
  private final Around around;

  @Mixin private final ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "RUN", description = "workflow id, uuid, its first 8, or target")
  private String run = "";

  @Option(names = "--by", required = true, paramLabel = "PEOPLE-ID", description = "who is on it")
  private String by = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "for the timeline")
  private String note = "";

  AcknowledgeCommand(Around around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    var signal = new LinkedHashMap<String, String>();
    signal.put("by", by);
    signal.put("note", note);
    try (var connection = around.connector().to(server)) {
      new Runs(connection.client()).find(run).send("acknowledge", Json.text(signal));
    }
    around.talk().say("Sent: pages stop for a while. The question stays open; decide it in time.");
    return Exit.YES;
  }
}

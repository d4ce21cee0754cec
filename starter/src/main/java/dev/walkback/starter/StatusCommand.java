package dev.walkback.starter;

import dev.walkback.workflows.status.Status;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Where it is. */
@Command(
    name = "status",
    description = "Shows where it is, what happens next, and who must act by when.",
    footer = "Exit: 0 under way or rolled back, 1 ended otherwise, 3 unknown.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  private final Around around;

  @Mixin private final ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "RUN", description = "workflow id, uuid, its first 8, or target")
  private String run = "";

  StatusCommand(Around around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    try (var connection = around.connector().to(server)) {
      var rollback = new Runs(connection.client()).find(run);
      var cut = rollback.cutShort();
      if (cut.isPresent()) {
        return last(rollback, cut.get());
      }
      var status = rollback.status();
      show(status, status.outcome() == null ? rollback.doing() : List.of());
      return exit(status);
    }
  }

  private void show(Status status, List<Doing> doing) {
    new StatusScreen(status, doing, around.clock().instant()).lines().forEach(around.talk()::say);
  }

  /** What is known without anybody who answers comes first; the last screen where there is one. */
  private int last(Rollback rollback, CutShort cut) {
    cut.lines().forEach(around.talk()::say);
    try {
      var status = rollback.status();
      around.talk().say("");
      around.talk().say("Before that it said:");
      show(status, List.of());
    } catch (Complaint nobodyAnswers) {
      around
          .talk()
          .say("What it said before that could not be read: " + nobodyAnswers.getMessage());
    }
    return Exit.NO;
  }

  private static int exit(Status status) {
    return switch (status.outcome()) {
      case null -> Exit.YES;
      case ROLLED_BACK -> Exit.YES;
      case NOT_ROLLED_BACK, HELD_IN_MAINTENANCE, HANDED_OVER -> Exit.NO;
    };
  }
}

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
      var status = rollback.status();
      var doing = status.outcome() == null ? rollback.doing() : List.<Doing>of();
      var screen = new StatusScreen(status, doing, around.clock().instant());
      screen.lines().forEach(around.talk()::say);
      return exit(status);
    }
  }

  private static int exit(Status status) {
    return switch (status.outcome()) {
      case null -> Exit.YES;
      case ROLLED_BACK -> Exit.YES;
      case NOT_ROLLED_BACK, HELD_IN_MAINTENANCE, HANDED_OVER -> Exit.NO;
    };
  }
}

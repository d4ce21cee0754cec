package dev.walkback.worker.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looking at plans before anybody needs them. */
@Command(name = "plan", description = "Lists and checks plans.", mixinStandardHelpOptions = true)
public final class PlanCommand {
  private final Context context;

  /** With these. */
  public PlanCommand(Context context) {
    this.context = context;
  }

  /** The names. */
  @Command(name = "list", description = "Lists the plans.")
  int list() {
    return context.with(hands -> {
      hands.plans().names().forEach(context::say);
      return 0;
    });
  }

  /** Everything that stands against a plan, and what the firewall could not see through. */
  @Command(name = "check", description = "Reads a plan and judges its scripts.")
  int check(@Parameters(paramLabel = "PLAN") String name) {
    return context.with(hands -> {
      var read = hands.plans().read(name);
      read.remarks().forEach(remark -> context.say(remark.text()));
      context.say(name + ": " + read.digest() + (read.refusals().isEmpty() ? "" : ", refused"));
      return read.refusals().isEmpty() ? 0 : 1;
    });
  }
}

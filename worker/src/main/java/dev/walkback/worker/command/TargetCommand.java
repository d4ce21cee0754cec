package dev.walkback.worker.command;

import dev.walkback.activities.target.Registered;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Registering targets. */
@Command(
    name = "target",
    description = "Registers the databases Walkback may work on.",
    mixinStandardHelpOptions = true)
public final class TargetCommand {
  private final Context context;

  /** With these. */
  public TargetCommand(Context context) {
    this.context = context;
  }

  /** Registers a configured target, or reads its surroundings anew. */
  @Command(name = "add", description = "Registers a configured target.")
  int add(@Parameters(paramLabel = "TARGET") String name) {
    return context.with(hands -> {
      var answer =
          hands.registrar().add(hands.targets().named(name), System.getProperty("user.name"));
      tell(answer.target());
      answer.warnings().forEach(warning -> context.say("  warning: " + warning));
      return 0;
    });
  }

  /** What is registered. */
  @Command(name = "list", description = "Lists the registered targets.")
  int list() {
    return context.with(hands -> {
      hands.registry().names().forEach(name -> tell(hands.registry().named(name)));
      return 0;
    });
  }

  private void tell(Registered target) {
    context.say(
        "%s  %s at %s:%d  PostgreSQL %d  registration %s"
            .formatted(
                target.name(),
                target.database(),
                target.host(),
                target.port(),
                target.identity().version() / 10_000,
                target.registration()));
    context.say("  surroundings: " + target.surroundings());
    context.say("  the operator's login may: " + target.capabilities());
  }
}

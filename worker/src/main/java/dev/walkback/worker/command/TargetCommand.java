package dev.walkback.worker.command;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.target.Registered;
import dev.walkback.activities.target.Removal;
import dev.walkback.worker.Compared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Registers a configured target.")
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
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the registered targets.")
  int list() {
    return context.with(hands -> {
      hands.registry().names().forEach(name -> tell(hands.registry().named(name)));
      return 0;
    });
  }

  /** One of them, with what stands there and where its records disagree. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = {
        "Shows a target: what is open there, and where its ledger and the tool's history differ.",
        "Exit: 0 they agree, 1 they differ, 3 it could not be seen."
      })
  int show(@Parameters(paramLabel = "TARGET") String name) {
    return context.with(hands -> {
      tell(hands.registry().named(name));
      try {
        var look = new Compared(hands);
        context.say("  open: " + look.standing(name).orElse("no rollback"));
        var differences = look.target(name);
        differences.forEach(line -> context.say("  differs: " + line));
        return differences.isEmpty() ? 0 : 1;
      } catch (ProblemException unseen) {
        context.say("  " + unseen.problem().text());
        return 3;
      }
    });
  }

  /** Off the list. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = {
        "Takes a target off the list and its marker out of it, so that it can be registered anew.",
        "Its ledger, captures and reports stay."
      })
  int remove(
      @Parameters(paramLabel = "TARGET") String name,
      @Option(names = "--gone", description = "the database is no more: nothing is taken out of it")
          boolean gone) {
    return context.with(hands -> {
      var target = hands.registry().named(name);
      var removal = new Removal(hands.store(), hands.connections(), hands.clock());
      if (gone) {
        removal
            .gone(target)
            .ifPresent(
                open -> context.say("Rollback " + open + " was open; it ends with its database."));
      } else {
        removal.remove(target, hands.targets().named(name));
      }
      context.say(
          "Target " + name + " is off the list; registration " + target.registration() + " ends.");
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

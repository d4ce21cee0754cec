package dev.walkback.worker.command;

import dev.walkback.activities.planfile.PlanReader;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.worker.Compared;
import dev.walkback.worker.Hands;
import dev.walkback.worker.Printing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looking at plans before anybody needs them. */
@Command(
    name = "plan",
    description = "Lists, checks and prints plans.",
    mixinStandardHelpOptions = true)
public final class PlanCommand {
  private final Context context;

  /** With these. */
  public PlanCommand(Context context) {
    this.context = context;
  }

  /** The names. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the plans.")
  int list() {
    return context.with(hands -> {
      hands.plans().names().forEach(context::say);
      return 0;
    });
  }

  /** Everything that stands against a plan, and what the firewall could not see through. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Says what a start would say of a plan: its scripts, what it names, its target's history.",
        "Exit: 0 it could start, 1 it is refused, 2 it is no plan, 3 its target could not be seen."
      })
  int check(
      @Parameters(paramLabel = "PLAN") String name,
      @Option(names = "--files", description = "reads the files only, without target and databases")
          boolean files) {
    if (files) {
      return read(new PlanReader(context.config().plans()), name) ? 0 : 1;
    }
    return context.with(hands -> {
      boolean usable = read(hands.plans(), name);
      int seen = beside(hands, name);
      return usable ? seen : 1;
    });
  }

  private boolean read(PlanReader plans, String name) {
    var read = plans.read(name);
    read.remarks().forEach(remark -> context.say(remark.text()));
    boolean refused = !read.refusals().isEmpty();
    context.say(name + ": " + read.digest() + (refused ? ", refused" : ""));
    return !refused;
  }

  private int beside(Hands hands, String name) {
    try {
      var look = new Compared(hands).plan(hands.plans().read(name).plan());
      context.say(look.applied());
      context.say(look.capture());
      look.differences().forEach(line -> context.say("differs: " + line));
      return 0;
    } catch (ProblemException refused) {
      context.say(refused.problem().text());
      return refused.problem() instanceof Problem.Never ? 1 : 3;
    }
  }

  /** For the drawer: what people run when nothing of ours does. */
  @Command(
      name = "print",
      mixinStandardHelpOptions = true,
      description = {
        "Writes the whole rollback as a commented psql script, for the day when Walkback is down.",
        "Print it when the capture was taken, and keep it where people find it."
      })
  int print(@Parameters(paramLabel = "PLAN") String name) {
    return context.withOrWithout(hands -> {
      if (hands.isEmpty()) {
        context
            .err()
            .println(
                "walkback: warning: the newest complete capture of the run is taken; look whether it is older than the migration.");
      }
      context.out().print(new Printing(context.config(), context.environment()).print(name, hands));
      context.out().flush();
      return 0;
    });
  }
}

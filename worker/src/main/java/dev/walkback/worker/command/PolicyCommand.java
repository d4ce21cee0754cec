package dev.walkback.worker.command;

import dev.walkback.activities.approval.Deciders;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.worker.Hands;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Who may decide. */
@Command(
    name = "policy",
    description = {
      "Shows who may decide which question of a plan, person by person, and whom silence tells.",
      "Exit: 0 every question can be answered, 1 one of them cannot: nobody may."
    },
    mixinStandardHelpOptions = true)
public final class PolicyCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "PLAN")
  private String plan = "";

  /** With these. */
  public PolicyCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(hands -> {
      var read = hands.plans().read(plan).plan();
      var roster = hands.roster();
      var solo = roster.solo().contains(read.target()) ? ", a team of one" : "";
      context.say(
          "Policy '%s' of plan %s at target %s%s:"
              .formatted(read.policy(), plan, read.target(), solo));
      var deciders = new Deciders(roster, read.policy(), read.target(), hands.clock().instant());
      boolean all = true;
      for (Deciders.Line line : deciders.lines(read.wireType())) {
        tell(line);
        all &= line.enough();
      }
      all &= ladder(hands, read.policy());
      return all ? 0 : 1;
    });
  }

  private void tell(Deciders.Line line) {
    var gate = line.gate().wire() + (line.when().isEmpty() ? "" : ", " + line.when());
    context.say("  " + gate + ": " + line.wants());
    if (!line.enough()) {
      context.say(
          "    NOBODY CAN SAY YES HERE: "
              + (line.able().isEmpty() ? "nobody with a key fits." : "only " + names(line) + ".")
              + " Give people the role and a key in walkback.yaml, under 'people'.");
    } else {
      context.say("    " + names(line));
    }
    if (!line.keyless().isEmpty()) {
      context.say("    without a key that counts now: " + String.join(", ", line.keyless()));
    }
  }

  private static String names(Deciders.Line line) {
    return String.join(", ", line.able());
  }

  private boolean ladder(Hands hands, String policy) {
    try {
      hands
          .paces()
          .of(policy)
          .ladder()
          .forEach(rung ->
              context.say(
                  "  told after %s: %s (%s)"
                      .formatted(rung.after(), String.join(", ", rung.people()), rung.role())));
      return true;
    } catch (ProblemException nobody) {
      context.say("  " + nobody.problem().text());
      return false;
    }
  }
}

package dev.walkback.worker.command;

import dev.walkback.activities.approval.Deciders;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.worker.Compared;
import dev.walkback.worker.Hands;
import dev.walkback.workflows.plan.SchemaRollback;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Who may decide. */
@Command(
    name = "policy",
    description = {
      "Shows who may decide which question, person by person, and whom silence tells.",
      "Exit: 0 every question can be answered, 1 one of them cannot: nobody may."
    },
    mixinStandardHelpOptions = true)
public final class PolicyCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "PLAN|TARGET", description = "of a target every policy of its plans")
  private String named = "";

  /** With these. */
  public PolicyCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(hands -> {
      boolean all = true;
      for (var plan : plans(hands)) {
        all &= policy(hands, plan);
      }
      return all ? 0 : 1;
    });
  }

  /** The plan of that name, or one plan for each policy that plans of that target name. */
  private List<SchemaRollback> plans(Hands hands) {
    if (hands.plans().names().contains(named)) {
      return List.of(hands.plans().read(named).plan());
    }
    var target = hands.registry().named(named).name();
    var policies = new LinkedHashMap<String, SchemaRollback>();
    new Compared(hands)
        .plans().stream()
            .filter(plan -> plan.target().equals(target))
            .forEach(plan -> policies.putIfAbsent(plan.policy(), plan));
    if (policies.isEmpty()) {
      throw ProblemException.never(
          "policy-without-plan",
          "There is no plan for target '" + target + "', and plans name the policy.",
          "'walkback plan list' names the plans there are.");
    }
    return List.copyOf(policies.values());
  }

  private boolean policy(Hands hands, SchemaRollback plan) {
    var roster = hands.roster();
    var solo = roster.solo().contains(plan.target()) ? ", a team of one" : "";
    context.say(
        "Policy '%s' of plan %s at target %s%s:"
            .formatted(plan.policy(), plan.name(), plan.target(), solo));
    var deciders = new Deciders(roster, plan.policy(), plan.target(), hands.clock().instant());
    boolean all = true;
    for (Deciders.Line line : deciders.lines(plan.wireType())) {
      tell(line);
      all &= line.enough();
    }
    return ladder(hands, plan.policy()) && all;
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

package dev.walkback.worker;

import dev.walkback.activities.plan.Paces;
import dev.walkback.activities.plan.Patience;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.worker.config.Config;
import java.util.List;

/** How each policy paces its rollbacks, and whom its ladder reaches. */
final class Ladders {
  private Ladders() {}

  static Paces of(Config config) {
    return new Paces(policy -> pace(config, policy), role -> reachable(config, role));
  }

  private static Patience pace(Config config, String policy) {
    var pace = config.paces().get(policy);
    if (pace == null) {
      throw ProblemException.never(
          "policy-unknown",
          "The plan's policy '" + policy + "' is not configured: nobody may decide under it.",
          "Declare it under 'policies' in walkback.yaml, or correct the plan.");
    }
    return pace;
  }

  private static List<String> reachable(Config config, String role) {
    return config.roster().people().stream()
        .filter(person -> person.roles().contains(role) && !person.contacts().isEmpty())
        .map(person -> person.id())
        .toList();
  }
}

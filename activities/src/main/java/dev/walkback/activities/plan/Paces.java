package dev.walkback.activities.plan;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.plan.Rung;
import dev.walkback.workflows.plan.Tempo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Climbs a policy's ladder once before anybody needs it: a level that reaches nobody is refused.
 */
public final class Paces {
  private final Function<String, Patience> policies;
  private final Function<String, List<String>> reachable;

  /**
   * Reads them from here.
   *
   * @param policies the pace of a policy by its name
   * @param reachable ids of people with this role who have a contact
   */
  public Paces(Function<String, Patience> policies, Function<String, List<String>> reachable) {
    this.policies = policies;
    this.reachable = reachable;
  }

  /** The tempo of a policy, every rung with the people it reaches. */
  public Tempo of(String policy) {
    var patience = policies.apply(policy);
    List<Rung> ladder = new ArrayList<>();
    for (Patience.Step step : patience.ladder()) {
      var people = reachable.apply(step.role());
      if (people.isEmpty()) {
        throw ProblemException.never(
            "ladder-reaches-nobody",
            "Policy '"
                + policy
                + "' tells role '"
                + step.role()
                + "' after "
                + step.after()
                + ", and nobody with that role has a contact.",
            "Give somebody the role and a contact in walkback.yaml, under 'people'.");
      }
      ladder.add(Patience.rung(ladder.size(), step, people));
    }
    return new Tempo(
        patience.heartbeat(),
        patience.patience(),
        ladder,
        patience.repeat(),
        patience.gate(),
        patience.begin(),
        patience.quiet());
  }
}

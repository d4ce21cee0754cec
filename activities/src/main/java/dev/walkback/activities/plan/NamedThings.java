package dev.walkback.activities.plan;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.target.Registered;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.maintenance.HttpBarrier;
import dev.walkback.workflows.plan.SchemaRollback;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everything a plan names must be configured before anybody is woken. */
public final class NamedThings implements Readiness {
  private static final int MAJOR = 10_000;

  private final Map<String, Set<String>> endpoints;
  private final Map<String, Set<String>> switches;
  private final Set<Integer> scratch;

  /**
   * What is configured.
   *
   * @param endpoints names by target; {@code switches} likewise
   * @param scratch major versions with a scratch server
   */
  public NamedThings(
      Map<String, Set<String>> endpoints, Map<String, Set<String>> switches, Set<Integer> scratch) {
    this.endpoints = Map.copyOf(endpoints);
    this.switches = Map.copyOf(switches);
    this.scratch = Set.copyOf(scratch);
  }

  @Override
  public void check(SchemaRollback plan, Registered target) {
    var name = target.name();
    var again = plan.again();
    if (again != null) {
      require("endpoint", again.endpoint(), endpoints.getOrDefault(name, Set.of()), name);
    }
    for (var check : plan.checks()) {
      if (check instanceof EndpointCheck endpoint) {
        require("endpoint", endpoint.name(), endpoints.getOrDefault(name, Set.of()), name);
      }
    }
    for (var barrier : plan.barriers()) {
      if (barrier instanceof HttpBarrier http) {
        require("barrier", http.name(), switches.getOrDefault(name, Set.of()), name);
      }
    }
    requireScratch(target);
  }

  private static void require(String kind, String named, Set<String> known, String target) {
    if (!known.contains(named)) {
      throw ProblemException.never(
          "plan-names-unknown",
          "The plan names "
              + kind
              + " '"
              + named
              + "'; target '"
              + target
              + "' has "
              + new TreeSet<>(known)
              + ".",
          "Configure it under targets." + target + " in walkback.yaml, or correct the plan.");
    }
  }

  private void requireScratch(Registered target) {
    int major = target.identity().version() / MAJOR;
    if (!scratch.contains(major)) {
      throw ProblemException.never(
          "scratch-missing",
          "No scratch server for PostgreSQL " + major + " is configured: nothing can be rehearsed.",
          "Add scratch." + major + " to walkback.yaml; it must not be a target's cluster.");
    }
  }
}

package dev.walkback.activities.maintenance;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.web.Endpoint;
import dev.walkback.activities.web.EndpointProbe;
import dev.walkback.activities.web.HttpSwitch;
import dev.walkback.activities.web.PinnedClient;
import dev.walkback.activities.web.Sight;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The endpoints and switches of one target, by the names the operator gave them. */
public record Entrances(
    Map<String, Endpoint> endpoints, Map<String, HttpSwitch> switches, EndpointProbe probe) {
  /** Copies, and refuses an endpoint behind a switch that does not exist. */
  public Entrances {
    endpoints = Map.copyOf(endpoints);
    switches = Map.copyOf(switches);
    for (Endpoint endpoint : endpoints.values()) {
      if (endpoint.behind() != null && !switches.containsKey(endpoint.behind())) {
        throw new IllegalArgumentException(
            "endpoint "
                + endpoint.name()
                + " lies behind "
                + endpoint.behind()
                + ", which is no switch of this target");
      }
    }
  }

  /** Of a target nobody reaches over HTTP. */
  public static Entrances none() {
    return new Entrances(Map.of(), Map.of(), new EndpointProbe(new PinnedClient()));
  }

  /** The endpoint of that name. */
  public Endpoint endpoint(String name) {
    Endpoint found = endpoints.get(name);
    if (found == null) {
      throw ProblemException.never(
          "endpoint-unknown",
          "Endpoint " + name + " is not configured for this target.",
          "Declare it under endpoints in walkback.yaml, or correct the plan.");
    }
    return found;
  }

  /** A look while switches may be closed; empty where only an open switch would let it through. */
  public Optional<Sight> look(String name, Predicate<String> switchClosed) {
    Endpoint endpoint = endpoint(name);
    String behind = endpoint.behind();
    if (behind == null || !switchClosed.test(behind)) {
      return Optional.of(probe.look(endpoint));
    }
    return Optional.ofNullable(switches.get(behind))
        .map(HttpSwitch::bypass)
        .map(bypass -> probe.look(endpoint, bypass));
  }
}

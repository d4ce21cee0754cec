package dev.walkback.activities.target;

import dev.walkback.workflows.plan.TargetRef;
import java.util.List;
import java.util.UUID;

/** A target as an operator registered it once: the registration is its identity. */
public record Registered(
    UUID registration,
    String name,
    String host,
    int port,
    String database,
    String serverKey,
    Identity identity,
    List<String> surroundings,
    List<String> capabilities) {
  /** Copies, so that what was registered cannot change. */
  public Registered {
    surroundings = List.copyOf(surroundings);
    capabilities = List.copyOf(capabilities);
  }

  /** As histories and letters name it. */
  public TargetRef ref() {
    return new TargetRef(
        registration.toString(), name, database, host + ":" + port, identity.systemIdentifier());
  }
}

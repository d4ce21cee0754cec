package dev.walkback.activities.maintenance;

import dev.walkback.activities.target.TargetAccess;
import dev.walkback.activities.target.Targets;
import java.util.UUID;

/** Every question about a target is answered with this one. */
public record OneTarget(GuardedTarget target) implements Targets {
  @Override
  public TargetAccess of(UUID id) {
    return named("shop");
  }

  @Override
  public TargetAccess named(String name) {
    return target.access(name);
  }
}

package dev.walkback.activities.target;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** The configured targets; a rollback finds its own through the registration. */
public final class KnownTargets implements Targets {
  private final Map<String, TargetAccess> configured;
  private final Registry registry;

  /** Finds them here. */
  public KnownTargets(Map<String, TargetAccess> configured, Registry registry) {
    this.configured = Map.copyOf(configured);
    this.registry = registry;
  }

  @Override
  public TargetAccess of(UUID rollback) {
    return named(registry.ofRollback(rollback).name());
  }

  @Override
  public TargetAccess named(String target) {
    var access = configured.get(target);
    if (access == null) {
      throw ProblemException.never(
          "target-unknown",
          "Target '"
              + Quoted.brief(target)
              + "' is not configured; configured are "
              + new TreeSet<>(configured.keySet())
              + ".",
          "Correct the name, or add it to walkback.yaml under 'targets'.");
    }
    return access;
  }
}

package dev.walkback.activities.check;

import dev.walkback.activities.plan.Rollbacks;
import java.util.List;
import java.util.UUID;

/** The search paths of a loaded plan's steps, one after the other; public where there is none. */
public final class PlannedSearchPaths implements SearchPaths {
  private final Rollbacks rollbacks;

  /** Of these. */
  public PlannedSearchPaths(Rollbacks rollbacks) {
    this.rollbacks = rollbacks;
  }

  @Override
  public List<String> of(UUID rollback) {
    List<String> schemas =
        rollbacks.plan(rollback).plan().steps().stream()
            .flatMap(step -> step.setting().searchPath().stream())
            .distinct()
            .toList();
    return schemas.isEmpty() ? List.of("public") : schemas;
  }
}

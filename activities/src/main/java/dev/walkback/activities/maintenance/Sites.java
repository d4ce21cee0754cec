package dev.walkback.activities.maintenance;

import dev.walkback.activities.target.TargetAccess;
import dev.walkback.activities.target.Targets;
import java.util.Map;
import java.util.UUID;

/** Finds the site a rollback is about. */
public final class Sites {
  private final Targets targets;
  private final Map<String, Entrances> entrances;

  /** Of the configured targets, each with its entrances by its name. */
  public Sites(Targets targets, Map<String, Entrances> entrances) {
    this.targets = targets;
    this.entrances = Map.copyOf(entrances);
  }

  /** The site of this rollback; one that has no endpoints and no switches is a site too. */
  public Site of(UUID rollback) {
    return site(targets.of(rollback));
  }

  /** The site of a target, whether anything is rolled back there or not. */
  public Site named(String target) {
    return site(targets.named(target));
  }

  private Site site(TargetAccess access) {
    return new Site(access, entrances.getOrDefault(access.name(), Entrances.none()));
  }
}

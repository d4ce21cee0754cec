package dev.walkback.activities.check;

import dev.walkback.activities.maintenance.BarrierRow;
import dev.walkback.activities.maintenance.Barriers;
import dev.walkback.activities.maintenance.Site;
import dev.walkback.activities.web.Sight;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.check.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Asks an endpoint, through the bypass where its switch is closed. */
public final class EndpointLook {
  private EndpointLook() {}

  static Finding look(EndpointCheck check, UUID rollback, Site site, Barriers barriers) {
    return sight(check, rollback, site, barriers)
        .map(seen -> Finding.of(seen.result(), seen.observed(), differences(seen)))
        .orElseGet(() ->
            Finding.unknown(
                check.name()
                    + " cannot be asked while its switch is closed, which has no bypass."));
  }

  /** One look; empty where only an open switch would let it through. */
  public static Optional<Sight> sight(
      EndpointCheck check, UUID rollback, Site site, Barriers barriers) {
    Set<String> closed =
        barriers.standing(rollback).stream().map(BarrierRow::label).collect(Collectors.toSet());
    return site.entrances().look(check.name(), name -> closed.contains("http " + name));
  }

  private static List<String> differences(Sight seen) {
    return seen.result() == Result.PASS ? List.of() : List.of(seen.observed());
  }
}

package dev.walkback.worker;

import dev.walkback.activities.maintenance.Entrances;
import dev.walkback.activities.maintenance.Sites;
import dev.walkback.activities.target.Targets;
import dev.walkback.activities.web.EndpointProbe;
import dev.walkback.activities.web.PinnedClient;
import dev.walkback.worker.config.Config;
import java.util.LinkedHashMap;
import java.util.Map;

/** The doors of every target, as configured. */
final class Doors {
  private Doors() {}

  static Sites of(Config config, Targets targets) {
    Map<String, Entrances> entrances = new LinkedHashMap<>();
    var probe = new EndpointProbe(new PinnedClient());
    config
        .targets()
        .forEach((name, target) ->
            entrances.put(name, new Entrances(target.endpoints(), target.switches(), probe)));
    return new Sites(targets, entrances);
  }
}

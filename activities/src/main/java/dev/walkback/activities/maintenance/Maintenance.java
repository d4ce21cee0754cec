package dev.walkback.activities.maintenance;

import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.maintenance.Certifying.Standstill;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.progress.Patience;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.web.PinnedClient;
import dev.walkback.activities.web.SwitchBoard;
import dev.walkback.workflows.maintenance.Barrier;
import dev.walkback.workflows.maintenance.Certificate;
import dev.walkback.workflows.maintenance.CertifyRequest;
import dev.walkback.workflows.maintenance.CloseRequest;
import dev.walkback.workflows.maintenance.Closure;
import dev.walkback.workflows.maintenance.DatabaseBarrier;
import dev.walkback.workflows.maintenance.HttpBarrier;
import dev.walkback.workflows.maintenance.ReopenRequest;
import dev.walkback.workflows.maintenance.Reopened;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Closing, certifying and opening the target a rollback is about. */
public final class Maintenance {
  private final Sites sites;
  private final Connections connections;
  private final Barriers barriers;
  private final StillnessRecord record;
  private final Patience patience;
  private final Standstill standstill;
  private final EvidenceStore evidence;

  /** At these sites. */
  public Maintenance(
      Sites sites,
      Connections connections,
      Barriers barriers,
      StillnessRecord record,
      Patience patience,
      Standstill standstill,
      EvidenceStore evidence) {
    this.sites = sites;
    this.connections = connections;
    this.barriers = barriers;
    this.record = record;
    this.patience = patience;
    this.standstill = standstill;
    this.evidence = evidence;
  }

  /** Sets every barrier, outermost first. */
  public Closure close(CloseRequest request, Progress progress) {
    var site = sites.of(request.rollback());
    var shutters = new ArrayList<Shutter>();
    for (Barrier barrier : request.barriers()) {
      shutters.add(
          switch (barrier) {
            case HttpBarrier http -> http(site, http.name());
            case DatabaseBarrier database -> database(site, request.rollback());
          });
    }
    return closing().close(request.rollback(), shutters, progress);
  }

  /** Proves that writing stopped and takes the numbers again. */
  public Certificate certify(CertifyRequest request, Progress progress) {
    var site = sites.of(request.rollback());
    var certifying =
        new Certifying(
            barriers,
            new WriteStop(site.logins(), record),
            record,
            patience.clock(),
            patience.sleeper(),
            standstill);
    var name = SessionName.of("certify");
    try (var observer = connections.open(site.access().observing(), name);
        var reader = connections.open(site.access().archiving(), name, standstill.counting())) {
      return certifying.certify(request, observer, reader, progress);
    } catch (SQLException e) {
      throw Problems.exception(e, "proving that writing stopped");
    }
  }

  /** Opens what stands, inside out, or says why it stays closed. */
  public Reopened reopen(ReopenRequest request, Progress progress) {
    var site = sites.of(request.rollback());
    var shutters = new ArrayList<Shutter>(List.of(database(site, request.rollback())));
    site.entrances().switches().keySet().forEach(name -> shutters.add(http(site, name)));
    var untouched = new UntouchedTarget(connections, site.access().operator(), barriers);
    return new Reopening(barriers, closing(), untouched, patience.clock(), patience, evidence)
        .reopen(request, shutters, site.entrances(), progress);
  }

  private Closing closing() {
    return new Closing(barriers, patience.clock());
  }

  private Shutter http(Site site, String name) {
    var lever = site.entrances().switches().get(name);
    if (lever == null) {
      throw Shutters.unknown("http " + name);
    }
    return new HttpShutter(lever, new SwitchBoard(new PinnedClient()), patience);
  }

  private Shutter database(Site site, UUID rollback) {
    return new DatabaseShutter(
        rollback,
        connections,
        site.access().operator(),
        site.access().observing(),
        site.logins(),
        patience);
  }
}

package dev.walkback.activities.rehearsal;

import dev.walkback.activities.dump.ClientTools;
import dev.walkback.activities.dump.Version;
import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.execution.PlanFiles;
import dev.walkback.activities.execution.Sources;
import dev.walkback.activities.postgres.Counted;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.target.Proving;
import dev.walkback.activities.target.Registered;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.activities.target.Targets;
import dev.walkback.workflows.execution.Fidelity;
import dev.walkback.workflows.execution.RehearsalReceipt;
import dev.walkback.workflows.execution.RehearseRequest;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Runs the whole plan on a clone of the present; the target is only read. */
public final class Rehearse {
  private final Targets targets;
  private final Function<UUID, Registered> registrations;
  private final ScratchServers servers;
  private final Cloning cloning;
  private final Limits limits;
  private final StepsAt steps;
  private final Known known;
  private final EvidenceStore evidence;
  private final InstantSource clock;

  /**
   * What a rehearsal reads beside the target.
   *
   * @param sources what a step loads comes from there, on the clone as at the target
   */
  public record Known(
      PlanFiles files, Sources sources, CapturedCatalog captured, PresentCatalog present) {}

  /**
   * Rehearses with these.
   *
   * @param registrations the target a rollback is about, as it was registered
   */
  public Rehearse(
      Targets targets,
      Function<UUID, Registered> registrations,
      ScratchServers servers,
      ClientTools tools,
      Limits limits,
      Known known,
      EvidenceStore evidence,
      InstantSource clock) {
    this.targets = targets;
    this.registrations = registrations;
    this.servers = servers;
    this.cloning = new Cloning(tools, limits, known.present());
    this.limits = limits;
    this.steps = StepsOnClone.with(servers.connections(), known.files(), known.sources(), clock);
    this.known = known;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** May be repeated: what an earlier attempt left on the scratch server goes first. */
  public RehearsalReceipt run(RehearseRequest request, Progress progress) {
    var begun = clock.instant();
    var access = targets.of(request.rollback());
    progress.at(0, "looking at the target and the scratch server");
    var present = present(request, access);
    int major = Version.in(present.server().version()).orElseThrow().major();
    var address = servers.forMajor(major);
    try (var server = servers.open(address, address.database())) {
      servers.prove(server, address, present, major);
      try (var scratch =
          Scratch.make(server, address, request.rollback(), access.operator().user(), present)) {
        var outcome = on(scratch, request, access, present, progress);
        return outcome.receipt(begun, clock, evidence, request.rollback());
      }
    } catch (SQLException e) {
      throw trouble(e, progress);
    }
  }

  private Present present(RehearseRequest request, TargetAccess access) {
    var operator = access.operator();
    var owners = request.plan().reversals().stream().map(step -> step.setting().owner()).toList();
    try (var session = servers.connections().open(operator, SessionName.of("rehearsal"))) {
      Proving.prove(session, registrations.apply(request.rollback()), operator);
      Counted.refuseUncounted(session);
      return Present.read(session, operator.user(), owners);
    } catch (SQLException e) {
      throw Problems.exception(e, "looking at target " + access.name());
    }
  }

  private Outcome on(
      Scratch scratch,
      RehearseRequest request,
      TargetAccess access,
      Present present,
      Progress progress)
      throws SQLException {
    boolean rows = present.server().bytes() <= limits.mostBytes();
    var fidelity = rows ? Fidelity.FULL : Fidelity.SCHEMA_ONLY;
    var from = access.archiving();
    try (var inside = servers.open(scratch.superuser(), scratch.name());
        var target = servers.open(from, from.database())) {
      var catalog =
          cloning.copy(
              request.rollback(),
              target,
              from,
              present,
              rows,
              inside,
              scratch.superuser(),
              progress.within(2, 45));
      target.close();
      var clone =
          Clone.ready(
              inside,
              scratch.worker(),
              request,
              registrations.apply(request.rollback()).registration(),
              present,
              catalog);
      return rehearse(clone, fidelity, request, present, progress);
    }
  }

  private Outcome rehearse(
      Clone clone, Fidelity fidelity, RehearseRequest request, Present present, Progress progress)
      throws SQLException {
    var outcome = new Outcome(request.plan(), fidelity, clone.catalog());
    outcome.objections().gaps(clone.catalog().gaps());
    outcome.objections().fidelity(fidelity, present.server().bytes(), limits.mostBytes());
    if (!outcome.objections().sentences().isEmpty()) {
      return outcome;
    }
    var before = Contents.read(clone.superuser(), progress.within(45, 52));
    var there = performance(clone, request, progress.within(52, 75)).there();
    outcome.there(there);
    if (there.failed().isEmpty()) {
      outcome.compare(
          known.captured().of(request.source()), clone.catalog().asAtTarget(clone.fingerprint()));
      outcome.back(back(clone, before, request, progress));
    }
    return outcome;
  }

  /** Why the clone is not what it was after there and back; empty when it is. */
  private List<String> back(
      Clone clone, Contents before, RehearseRequest request, Progress progress)
      throws SQLException {
    var failed = performance(clone, request, progress.within(75, 90)).back();
    return failed.isEmpty()
        ? ThereAndBack.differences(clone, before, progress.within(90, 99))
        : List.of(failed);
  }

  private Performance performance(Clone clone, RehearseRequest request, Progress progress) {
    return new Performance(clone, request, steps, known.files(), progress);
  }

  private static ProblemException trouble(SQLException e, Progress progress) {
    return progress.stopped()
        ? ProblemException.again(
            "stopped", "The rehearsal was stopped because somebody asked.", "Start it again.")
        : Problems.exception(e, "rehearsing on the scratch server");
  }
}

package dev.walkback.activities.plan;

import dev.walkback.activities.approval.Link;
import dev.walkback.activities.execution.DoneSteps;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.RollbackRow;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.target.Proving;
import dev.walkback.activities.target.Registered;
import dev.walkback.activities.target.Registry;
import dev.walkback.activities.target.Targets;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.CaptureOfRun;
import dev.walkback.workflows.plan.CaptureRef;
import dev.walkback.workflows.plan.Left;
import dev.walkback.workflows.plan.LoadRequest;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.StartRequest;
import dev.walkback.workflows.status.Spoken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * From a start to a fixed plan. Everything is resolved and refused before the row is opened at the
 * target, which is the last thing that happens.
 */
public final class PlanLoading {
  /** What an installation brings along. */
  public record House(
      String installation,
      Registry registry,
      Targets targets,
      Rollbacks rollbacks,
      Paces paces,
      Predicate<UUID> closed,
      List<Link> links) {}

  private final House house;
  private final PlanShelf shelf;
  private final Connections connections;
  private final AppliedLook applied;
  private final Readiness readiness;
  private final InstantSource clock;

  /** Loads from this shelf. */
  public PlanLoading(
      House house,
      PlanShelf shelf,
      Connections connections,
      AppliedLook applied,
      Readiness readiness,
      InstantSource clock) {
    this.house = house;
    this.shelf = shelf;
    this.connections = connections;
    this.applied = applied;
    this.readiness = readiness;
    this.clock = clock;
  }

  /** The answer to a start; the same run gets the same answer. */
  public LoadedPlan load(LoadRequest request) {
    return house.rollbacks().answered(request.run()).orElseGet(() -> fresh(request));
  }

  private LoadedPlan fresh(LoadRequest request) {
    var start = StartReader.read(request.start());
    var target = house.registry().named(start.target());
    refuseOtherId(request, start, target);
    var latest = house.rollbacks().latestRun(target.registration());
    var fixed = new PlanChoice(shelf).of(start, latest);
    var source = source(fixed.plan(), target);
    var tempo = house.paces().of(fixed.plan().policy());
    readiness.check(fixed.plan(), target);
    var address = house.targets().named(target.name()).operator();
    try (Connection connection = connections.open(address, SessionName.of("plan"))) {
      var around = Proving.prove(connection, target, address);
      var nothing = nothing(connection, fixed);
      var opened =
          nothing.isPresent()
              ? new RollbackRow.Opened(UUID.fromString(request.firstRun()), false)
              : RollbackRow.open(connection, asked(request, target, fixed.digest()));
      var answer =
          new LoadedPlan(
              opened.rollback(),
              start,
              fixed.plan(),
              fixed.digest(),
              house.installation(),
              target.ref(),
              source,
              tempo,
              opened.adopted() ? left(connection, opened.rollback()) : null,
              nothing.orElse(null),
              detected(start),
              around.surroundings(),
              around.capabilities(),
              warnings(target, around, start));
      return house.rollbacks().keep(request, answer, fixed.files());
    } catch (SQLException e) {
      throw Problems.exception(e, "looking at target " + target.name());
    }
  }

  /**
   * A rollback of this very plan that stands open is taken over: its own steps have changed the
   * history since, so that the history says nothing about it.
   */
  private Optional<String> nothing(Connection connection, PlanShelf.Fixed fixed) {
    boolean begun =
        RollbackRow.standing(connection)
            .filter(standing -> standing.planDigest().equals(fixed.digest()))
            .isPresent();
    return begun ? Optional.empty() : applied.nothing(connection, fixed.plan());
  }

  private Left left(Connection connection, UUID rollback) throws SQLException {
    var receipts = DoneSteps.read(connection, rollback);
    return new Left(
        DoneSteps.standing(receipts).stream().map(StepReceipt::step).toList(),
        receipts.stream().anyMatch(receipt -> receipt.direction() == Direction.BRING_BACK),
        house.closed().test(rollback));
  }

  private void refuseOtherId(LoadRequest request, StartRequest start, Registered target) {
    if (!request.workflow().equals(OtherId.right(start))) {
      var first = house.rollbacks().underWay(target.registration());
      throw new OtherId(request.workflow(), start, house.links()).refused(first);
    }
  }

  private CaptureRef source(SchemaRollback plan, Registered target) {
    return switch (plan.source()) {
      case CaptureOfRun run ->
          house
              .rollbacks()
              .capture(target.registration(), run.run())
              .orElseThrow(() -> noCapture(run.run(), target.name()));
    };
  }

  private static ProblemException noCapture(String run, String target) {
    return ProblemException.never(
        "no-capture",
        "No capture of target '" + target + "' was taken before migration run '" + run + "' began.",
        "Look at 'walkback captures "
            + target
            + "'; without one this plan cannot run, and what is"
            + " left is a manual restore from your own backup.");
  }

  private RollbackRow.Asked asked(LoadRequest request, Registered target, String digest) {
    return new RollbackRow.Asked(
        UUID.fromString(request.firstRun()),
        target.registration(),
        target.identity().systemIdentifier(),
        target.identity().databaseOid(),
        request.workflow(),
        digest);
  }

  private Instant detected(StartRequest start) {
    var now = clock.instant();
    return Optional.ofNullable(start.detected()).filter(at -> at.isBefore(now)).orElse(now);
  }

  private List<String> warnings(Registered target, Proving.Around around, StartRequest start) {
    var warnings = new ArrayList<String>();
    if (start.detected() != null && start.detected().isAfter(clock.instant())) {
      warnings.add(
          "The start says that the trouble begins at "
              + Spoken.moment(start.detected())
              + ", which is still to come: it counts from now on.");
    }
    if (!target.surroundings().equals(around.surroundings())) {
      warnings.add(
          "Surroundings changed since registration: were "
              + target.surroundings()
              + ", are "
              + around.surroundings());
    }
    return warnings;
  }
}

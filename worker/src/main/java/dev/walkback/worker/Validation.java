package dev.walkback.worker;

import dev.walkback.activities.check.CapturedState;
import dev.walkback.activities.check.Checks;
import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.execution.PlanFiles;
import dev.walkback.activities.maintenance.Barriers;
import dev.walkback.activities.maintenance.StillnessRecord;
import dev.walkback.activities.planfile.ReadPlan;
import dev.walkback.activities.postgres.Ledger;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.target.Proving;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.CheckRequest;
import dev.walkback.workflows.check.SchemaCheck;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.CaptureOfRun;
import dev.walkback.workflows.plan.CaptureRef;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The checks of a plan, asked by themselves: before a rollback, after one, or after one by hand.
 */
public final class Validation {
  private static final String NEWEST =
      "SELECT id FROM walkback.rollback WHERE plan_digest = ? ORDER BY opened_at DESC LIMIT 1";

  private final Hands hands;

  /** With these. */
  public Validation(Hands hands) {
    this.hands = hands;
  }

  /**
   * What was seen.
   *
   * @param rollback the newest one of this plan, whose receipts account for rows; empty where there
   *     was none
   */
  public record Seen(CheckReport report, CaptureRef source, Optional<UUID> rollback) {}

  private record Done(Optional<UUID> rollback, List<StepReceipt> receipts) {}

  /** Asks every check of the plan, and always whether the schema is the captured one. */
  public Seen of(String name) {
    var read = hands.plans().read(name).usable();
    var plan = read.plan();
    var source = source(read);
    var done = done(read);
    var checks = new ArrayList<Check>(List.of(new SchemaCheck()));
    plan.checks().stream().filter(check -> !checks.contains(check)).forEach(checks::add);
    var request =
        new CheckRequest(
            done.rollback().orElseGet(UUID::randomUUID),
            read.digest(),
            source,
            checks,
            plan.expect(),
            done.receipts());
    var site = hands.sites().named(plan.target());
    return new Seen(checks(read).run(request, site, Progress.silent()), source, done.rollback());
  }

  private Checks checks(ReadPlan read) {
    var captured = hands.pinned();
    return new Checks(
        hands.connections(),
        source -> CapturedState.of(captured.open(source)),
        new Checks.Known(
            files(read),
            rollback -> Lookout.path(read.plan()),
            new StillnessRecord(hands.store(), hands.clock()),
            new Barriers(hands.store(), hands.clock())),
        EvidenceStore.none());
  }

  private static PlanFiles files(ReadPlan read) {
    return Lookout.files(read);
  }

  private CaptureRef source(ReadPlan read) {
    var target = hands.registry().named(read.plan().target());
    return switch (read.plan().source()) {
      case CaptureOfRun run ->
          hands
              .rollbacks()
              .capture(target.registration(), run.run())
              .orElseThrow(() ->
                  ProblemException.never(
                      "no-capture",
                      "No capture of target '%s' was taken before migration run '%s' began."
                          .formatted(target.name(), run.run()),
                      "Look at 'walkback captures " + target.name() + "'."));
    };
  }

  private Done done(ReadPlan read) {
    var name = read.plan().target();
    var address = hands.targets().named(name).operator();
    try (var connection = hands.connections().open(address, SessionName.of("check"))) {
      Proving.prove(connection, hands.registry().named(name), address);
      var rollback =
          Query.first(connection, NEWEST, row -> row.getObject(1, UUID.class), read.digest());
      var receipts = new ArrayList<StepReceipt>();
      if (rollback.isPresent()) {
        Ledger.finished(connection, rollback.get())
            .forEach(
                entry -> receipts.add(hands.json().readValue(entry.receipt(), StepReceipt.class)));
      }
      return new Done(rollback, receipts);
    } catch (SQLException e) {
      throw Problems.exception(e, "reading the ledger of target " + name);
    }
  }
}

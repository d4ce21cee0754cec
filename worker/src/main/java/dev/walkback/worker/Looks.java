package dev.walkback.worker;

import dev.walkback.activities.assessment.Assess;
import dev.walkback.activities.assessment.AssessmentActivitiesImpl;
import dev.walkback.activities.check.CapturedState;
import dev.walkback.activities.check.CheckActivitiesImpl;
import dev.walkback.activities.check.Checks;
import dev.walkback.activities.check.Integrity;
import dev.walkback.activities.check.LiveChecks;
import dev.walkback.activities.check.PlanQueries;
import dev.walkback.activities.check.PlannedSearchPaths;
import dev.walkback.activities.check.Recheck;
import dev.walkback.activities.execution.DoneSteps;
import dev.walkback.activities.maintenance.Barriers;
import dev.walkback.activities.maintenance.StillnessRecord;
import dev.walkback.activities.plan.StoredPlanFiles;
import dev.walkback.activities.progress.Sleeper;
import dev.walkback.activities.watch.Probes;
import dev.walkback.activities.watch.WatchActivitiesImpl;
import dev.walkback.activities.watch.Watching;
import java.time.Duration;

/** The duties that only look: measuring, checking, watching. */
final class Looks {
  private final Hands hands;
  private final Duration beat;
  private final Barriers barriers;
  private final PlanQueries queries;

  Looks(Hands hands) {
    this.hands = hands;
    this.beat = hands.config().beat();
    this.barriers = new Barriers(hands.store(), hands.clock());
    this.queries =
        new PlanQueries(
            hands.connections(),
            new StoredPlanFiles(hands.store()),
            new PlannedSearchPaths(hands.rollbacks()));
  }

  Object assessment() {
    var assess =
        new Assess(
            hands.connections(),
            new Integrity(queries),
            hands.evidence(),
            hands.clock(),
            Sleeper.real(),
            Assess.Lines.STANDARD);
    return new AssessmentActivitiesImpl(assess, hands.sites(), beat);
  }

  Object check() {
    return new CheckActivitiesImpl(checks(), hands.sites(), hands.aborts(), beat);
  }

  Recheck recheck() {
    var ledger = new DoneSteps(hands.targets(), hands.connections());
    return new Recheck(checks(), hands.sites(), ledger::standing);
  }

  private Checks checks() {
    var known =
        new Checks.Known(
            new StoredPlanFiles(hands.store()),
            new PlannedSearchPaths(hands.rollbacks()),
            new StillnessRecord(hands.store(), hands.clock()),
            barriers);
    var captured = hands.pinned();
    return new Checks(
        hands.connections(),
        source -> CapturedState.of(captured.open(source)),
        known,
        hands.evidence());
  }

  Object watch() {
    var watching =
        new Watching(
            new Probes(hands.store()),
            new LiveChecks(hands.connections(), queries, barriers),
            hands.evidence(),
            hands.aborts(),
            hands.clock(),
            Sleeper.real());
    return new WatchActivitiesImpl(watching, hands.sites(), beat);
  }
}

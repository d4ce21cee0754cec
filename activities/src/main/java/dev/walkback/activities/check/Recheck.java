package dev.walkback.activities.check;

import dev.walkback.activities.maintenance.Sites;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.CheckRequest;
import dev.walkback.workflows.check.SchemaCheck;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.LoadedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The checks of a rollback once more, without the engine: before = after, whatever else its plan
 * names, and the endpoints too. It changes nothing, and what it finds is kept as evidence.
 */
public final class Recheck {
  private final Checks checks;
  private final Sites sites;
  private final Function<UUID, List<StepReceipt>> done;

  /**
   * With these.
   *
   * @param done the reversals that stand, by the ledger at the target
   */
  public Recheck(Checks checks, Sites sites, Function<UUID, List<StepReceipt>> done) {
    this.checks = checks;
    this.sites = sites;
    this.done = done;
  }

  /** Every verdict. */
  public CheckReport run(LoadedPlan loaded, Progress progress) {
    var wanted = new ArrayList<Check>(List.of(new SchemaCheck()));
    loaded.plan().checks().stream()
        .filter(check -> !(check instanceof SchemaCheck))
        .forEach(wanted::add);
    var request =
        new CheckRequest(
            loaded.rollback(),
            loaded.planDigest(),
            loaded.source(),
            wanted,
            loaded.plan().expect(),
            done.apply(loaded.rollback()));
    return checks.run(request, sites.of(loaded.rollback()), progress);
  }
}

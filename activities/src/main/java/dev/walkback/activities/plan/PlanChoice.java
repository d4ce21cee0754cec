package dev.walkback.activities.plan;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.plan.CaptureOfRun;
import dev.walkback.workflows.plan.StartRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which plan a start means: the one it names, or the only one for the latest migration run. */
final class PlanChoice {
  private final PlanShelf shelf;

  PlanChoice(PlanShelf shelf) {
    this.shelf = shelf;
  }

  PlanShelf.Fixed of(StartRequest request, Optional<String> latestRun) {
    var fixed = request.plan() == null ? only(request, latestRun) : shelf.read(request.plan());
    var plan = fixed.plan();
    if (!plan.target().equals(request.target())) {
      throw ProblemException.never(
          "plan-other-target",
          "Plan '"
              + plan.name()
              + "' is for target '"
              + plan.target()
              + "', not '"
              + request.target()
              + "'.",
          "Name a plan for this target.");
    }
    return fixed;
  }

  private PlanShelf.Fixed only(StartRequest request, Optional<String> latestRun) {
    var run =
        latestRun.orElseThrow(() ->
            ProblemException.never(
                "no-migration-run",
                "No migration run of target '" + request.target() + "' was ever declared.",
                "Name the plan in the start, with \"plan\"."));
    var fitting = new ArrayList<PlanShelf.Fixed>();
    var unreadable = new ArrayList<String>();
    for (String name : shelf.names()) {
      try {
        var fixed = shelf.read(name);
        if (fits(fixed, request.target(), run)) {
          fitting.add(fixed);
        }
      } catch (ProblemException broken) {
        unreadable.add(name);
      }
    }
    return one(fitting, unreadable, run);
  }

  private static boolean fits(PlanShelf.Fixed fixed, String target, String run) {
    return fixed.plan().target().equals(target)
        && fixed.plan().source() instanceof CaptureOfRun source
        && source.run().equals(run);
  }

  private static PlanShelf.Fixed one(
      List<PlanShelf.Fixed> fitting, List<String> unreadable, String run) {
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    var names = fitting.stream().map(fixed -> fixed.plan().name()).toList();
    var found = fitting.isEmpty() ? "No plan is" : names.size() + " plans are " + names;
    var skipped = unreadable.isEmpty() ? "" : "; unreadable are " + unreadable;
    throw ProblemException.never(
        "plan-not-one",
        found + " for the latest migration run '" + run + "'" + skipped + ".",
        "Name the plan in the start, with \"plan\".");
  }
}

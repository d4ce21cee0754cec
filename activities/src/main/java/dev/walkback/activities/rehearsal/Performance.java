package dev.walkback.activities.rehearsal;

import dev.walkback.activities.execution.PlanFiles;
import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.script.Script;
import dev.walkback.activities.script.Statement;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.RehearseRequest;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.execution.StepRequest;
import dev.walkback.workflows.plan.SqlFile;
import dev.walkback.workflows.plan.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps on the clone, there and back, by the code that does them at the target. */
record Performance(
    Clone copy, RehearseRequest request, StepsAt steps, PlanFiles files, Progress progress) {
  /** What the plan or its rights are to blame for, and a second try would find again. */
  private static final Set<String> OF_THE_PLAN =
      Set.of(
          "sqlstate-42501",
          "sqlstate-57014",
          "verification-failed-after",
          "changed-since",
          "no-key",
          "rows-do-not-fit",
          "not-as-before",
          "index-half");

  /**
   * What was seen on the way there.
   *
   * @param failed why a step stayed undone, for people; empty when all were done
   */
  record There(List<StepSeen> seen, String failed) {
    There {
      seen = List.copyOf(seen);
    }
  }

  /** Newest migration first; ends with the step that cannot be done. */
  There there() throws SQLException {
    var plan = request.plan().reversals();
    var seen = new ArrayList<StepSeen>();
    var losses = new Losses(copy.superuser(), RollbackNames.of(request.rollback()));
    for (Step step : plan) {
      var part =
          progress.within(100 * seen.size() / plan.size(), 100 * (seen.size() + 1) / plan.size());
      copy.recorder().begin();
      StepReceipt receipt;
      try {
        receipt = run(step, Direction.REVERSE, part);
      } catch (ProblemException e) {
        return new There(seen, sentence(e));
      }
      var recorded = copy.recorder().end();
      seen.add(
          new StepSeen(
              step,
              statements(step.scripts().revert()),
              receipt,
              recorded,
              losses.of(receipt, recorded),
              receipt.took()));
    }
    return new There(seen, "");
  }

  /** In the other order; answers why a step could not be brought back, empty when all were. */
  String back() {
    var plan = request.plan().reversals().reversed();
    int done = 0;
    for (Step step : plan) {
      try {
        run(
            step,
            Direction.BRING_BACK,
            progress.within(100 * done / plan.size(), 100 * ++done / plan.size()));
      } catch (ProblemException e) {
        return sentence(e);
      }
    }
    return "";
  }

  private StepReceipt run(Step step, Direction direction, Progress part) {
    var asked =
        new StepRequest(
            request.rollback(),
            request.planDigest(),
            step,
            direction,
            request.plan().tool(),
            request.source(),
            step.limits().statement().value(),
            null,
            0,
            null);
    return steps.run(copy.worker(), asked, part);
  }

  /** The plan's own failure in a sentence; anything else is thrown on. */
  private String sentence(ProblemException failed) {
    var problem = failed.problem();
    boolean ofThePlan =
        switch (problem) {
          case Problem.Never never -> true;
          case Problem.NeedsPerson person -> OF_THE_PLAN.contains(person.code());
          case Problem.Again again -> false;
          case Problem.FenceFirst fence -> false;
        };
    if (!ofThePlan || progress.stopped()) {
      throw failed;
    }
    return problem.message();
  }

  private Set<String> statements(SqlFile file) {
    return Script.of(files.text(file.digest())).statements().stream()
        .map(Statement::sql)
        .map(String::strip)
        .collect(Collectors.toSet());
  }
}

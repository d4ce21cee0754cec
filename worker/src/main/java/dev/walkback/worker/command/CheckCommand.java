package dev.walkback.worker.command;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.status.Visible;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checking a rollback by hand. */
@Command(
    name = "check",
    description = {
      "Runs the checks of a rollback again and changes nothing.",
      "Ends with 0 when all pass, 1 when one fails, 3 when one cannot be told."
    },
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  private static final int UNKNOWN = 3;
  private final Context context;

  @Parameters(
      paramLabel = "RUN",
      description = "its first eight digits, id, workflow, or the target's name for the latest")
  private String run = "";

  /** With these. */
  public CheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(hands -> {
      var loaded =
          hands
              .rollbacks()
              .named(run)
              .orElseThrow(() ->
                  ProblemException.never(
                      "rollback-unknown",
                      "No rollback is called " + Visible.line(run) + ".",
                      "RUN is what 'walkback start' answered, or the name of a target."));
      var report = hands.recheck().run(loaded, Progress.silent());
      report.results().forEach(this::tell);
      context.say(
          "Rollback %s of %s: %s"
              .formatted(
                  loaded.rollback().toString().substring(0, 8),
                  Visible.line(loaded.target().name()),
                  report.worst().wire()));
      return exit(report.worst());
    });
  }

  private void tell(CheckResult result) {
    context.say(
        "%-7s %s: %s"
            .formatted(
                result.result().wire(),
                Visible.line(result.label()),
                Visible.line(result.observed())));
    result.differences().forEach(each -> context.say("        " + Visible.line(each)));
    if (!result.evidence().isEmpty()) {
      context.say("        evidence " + result.evidence());
    }
  }

  private static int exit(Result worst) {
    return switch (worst) {
      case PASS -> 0;
      case FAIL -> 1;
      case UNKNOWN -> UNKNOWN;
    };
  }
}

package dev.walkback.worker.command;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.worker.Hands;
import dev.walkback.worker.Validation;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.status.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checking a rollback by hand, or a plan that was never run, or was run by psql. */
@Command(
    name = "check",
    description = {
      "Runs the checks of a rollback again, or those of a plan against its target now.",
      "It changes nothing.",
      "Exit: 0 when all pass, 1 when one fails, 2 refused, 3 when one cannot be told."
    },
    mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
  private static final int UNKNOWN = 3;
  private final Context context;
  private final StringBuilder said = new StringBuilder();

  @Parameters(
      paramLabel = "RUN|PLAN",
      description = {
        "of a rollback its first eight digits, id, workflow, or the target's name for the latest;",
        "else the name of a plan"
      })
  private String named = "";

  @Option(names = "--report", paramLabel = "FILE", description = "writes what was seen there, too")
  private @Nullable Path report;

  /** With these. */
  public CheckCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(hands -> {
      var worst =
          hands.rollbacks().named(named).map(run -> run(hands, run)).orElseGet(() -> plan(hands));
      write();
      return exit(worst);
    });
  }

  private Result run(Hands hands, LoadedPlan loaded) {
    return tell(
        hands.recheck().run(loaded, Progress.silent()),
        "Rollback %s of %s"
            .formatted(
                loaded.rollback().toString().substring(0, 8),
                Visible.line(loaded.target().name())));
  }

  private Result plan(Hands hands) {
    if (!hands.plans().names().contains(named)) {
      throw ProblemException.never(
          "rollback-unknown",
          "No rollback and no plan is called " + Visible.line(named) + ".",
          "RUN is what 'walkback start' answered, or the name of a target; 'walkback plan list' names the plans.");
    }
    var seen = new Validation(hands).of(named);
    say(
        "Against capture %s, taken %s; %s."
            .formatted(
                seen.source().id(),
                seen.source().taken(),
                seen.rollback()
                    .map(id -> "rows accounted for by the ledger of rollback " + id)
                    .orElse("nothing of this plan was ever reversed here")));
    return tell(seen.report(), "Plan " + named);
  }

  private Result tell(CheckReport seen, String whose) {
    seen.results().forEach(this::tell);
    say("%s: %s".formatted(whose, seen.worst().wire()));
    return seen.worst();
  }

  private void tell(CheckResult result) {
    say(
        "%-7s %s: %s"
            .formatted(
                result.result().wire(),
                Visible.line(result.label()),
                Visible.line(result.observed())));
    result.differences().forEach(each -> say("        " + Visible.line(each)));
    if (!result.evidence().isEmpty()) {
      say("        evidence " + result.evidence());
    }
  }

  private void say(String line) {
    context.say(line);
    said.append(line).append('\n');
  }

  private void write() {
    if (report == null) {
      return;
    }
    var file = context.directory().resolve(report);
    try {
      Files.writeString(file, said);
    } catch (IOException e) {
      throw context.unwritable(file);
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

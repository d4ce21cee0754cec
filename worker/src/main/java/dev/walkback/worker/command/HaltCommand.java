package dev.walkback.worker.command;

import dev.walkback.activities.abort.Aborts;
import dev.walkback.activities.problem.ProblemException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An abort for the day when no signal gets through. */
@Command(
    name = "halt",
    description = {
      "Stops a rollback by a row in Walkback's own database, read before each step.",
      "For the day when `walkback abort` gets no answer: Temporal is away, or takes no more signals."
    },
    mixinStandardHelpOptions = true)
public final class HaltCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "RUN", description = "rollback id, its first 8, or the workflow id")
  private String run = "";

  @Option(names = "--reason", required = true, description = "for the report, in a sentence")
  private String reason = "";

  /** With these. */
  public HaltCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(hands -> {
      var aborts = hands.aborts();
      var open = one(aborts.open(run));
      var wish = aborts.ask(open.rollback(), reason);
      context.say(
          "Rollback %s of %s stops at the next boundary, as wished at %s: %s"
              .formatted(
                  open.rollback().toString().substring(0, 8),
                  open.target(),
                  wish.at(),
                  wish.reason()));
      context.say(
          "Before the first change what was set is undone; after it people are asked at gate"
              + " 'held'. A question that is open stays open: `walkback status "
              + open.workflow()
              + "`.");
      return 0;
    });
  }

  private Aborts.Open one(List<Aborts.Open> found) {
    if (found.isEmpty()) {
      throw ProblemException.never(
          "rollback-unknown",
          "No open rollback is called '" + run + "'.",
          "Name it by its id, the first 8 of it, or its workflow: rollback-TARGET.");
    }
    if (found.size() > 1) {
      throw ProblemException.never(
          "rollback-ambiguous",
          "'"
              + run
              + "' may be "
              + found.stream()
                  .map(open -> open.rollback().toString())
                  .collect(Collectors.joining(" or "))
              + ".",
          "Give more of the id.");
    }
    return found.getFirst();
  }
}

package dev.walkback.worker.command;

import dev.walkback.worker.Lookout;
import dev.walkback.workflows.assessment.Recommendation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measuring without beginning anything. */
@Command(
    name = "assess",
    description = {
      "Measures a target now, as the first step of a rollback would, and begins none.",
      "Exit: 0 a rule answered, 2 refused, 3 no rule decides: a person does."
    },
    mixinStandardHelpOptions = true)
public final class AssessCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "TARGET|PLAN", description = "of a plan its own queries are asked, too")
  private String named = "";

  @Option(
      names = "--reason",
      defaultValue = "asked by hand",
      paramLabel = "TEXT",
      description = "what people say")
  private String reason = "";

  /** With these. */
  public AssessCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(hands -> {
      var assessment = new Lookout(hands).measure(named, reason);
      context.say(
          "%s (rule %s): %s"
              .formatted(
                  assessment.recommendation().wire().toUpperCase(java.util.Locale.ROOT),
                  assessment.rule(),
                  assessment.reason()));
      assessment
          .symptoms()
          .forEach(symptom ->
              context.say(
                  "%-7s %s: %s"
                      .formatted(symptom.result().wire(), symptom.name(), symptom.observed())));
      context.say("Measured at " + assessment.at() + ". No rollback was begun.");
      return assessment.recommendation() == Recommendation.ASK ? 3 : 0;
    });
  }
}

package dev.walkback.worker.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What was captured. */
@Command(
    name = "captures",
    description = "Lists the captures of a target.",
    mixinStandardHelpOptions = true)
public final class CapturesCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "TARGET")
  private String target = "";

  /** With these. */
  public CapturesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(hands -> {
      var captures = hands.runs().captures(hands.registry().named(target).registration());
      captures.forEach(capture ->
          context.say(capture.id() + "  before run " + capture.run() + "  " + capture.taken()));
      return captures.isEmpty() ? 1 : 0;
    });
  }
}

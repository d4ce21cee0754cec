package dev.walkback.worker.command;

import dev.walkback.worker.Compared;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Declaring migration runs, so that a capture is chosen by run and never by a date. */
@Command(
    name = "migration",
    description = "Declares when a migration begins and ends.",
    mixinStandardHelpOptions = true)
public final class MigrationCommand {
  private final Context context;

  /** With these. */
  public MigrationCommand(Context context) {
    this.context = context;
  }

  /** It begins now. */
  @Command(
      name = "begin",
      mixinStandardHelpOptions = true,
      description = "Declares that a migration run begins now.")
  int begin(
      @Parameters(paramLabel = "TARGET") String target,
      @Option(names = "--run", required = true, paramLabel = "ID") String run) {
    return context.with(hands -> {
      var mark =
          hands.runs().begin(hands.registry().named(target), hands.targets().named(target), run);
      context.say("Run " + run + " of " + target + " begins at " + mark.at() + ", " + mark.lsn());
      return 0;
    });
  }

  /** It ended. */
  @Command(
      name = "end",
      mixinStandardHelpOptions = true,
      description = "Declares that a migration run ended.")
  int end(
      @Parameters(paramLabel = "TARGET") String target,
      @Option(names = "--run", required = true, paramLabel = "ID") String run) {
    return context.with(hands -> {
      var mark =
          hands.runs().end(hands.registry().named(target), hands.targets().named(target), run);
      context.say("Run " + run + " of " + target + " ended at " + mark.at() + ", " + mark.lsn());
      // Now is the time to correct a plan: not the night when it is needed.
      new Compared(hands).of(target, run).forEach(context::say);
      return 0;
    });
  }
}

package dev.walkback.worker.command;

import dev.walkback.activities.dump.CaptureOrder;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.target.MigrationRuns.Listed;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Taking the capture before a migration. */
@Command(
    name = "capture",
    description = "Takes the capture before a migration run.",
    mixinStandardHelpOptions = true)
public final class CaptureCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "TARGET")
  private String target = "";

  @Option(names = "--run", required = true, paramLabel = "ID", description = "the run to come")
  private String run = "";

  /** With these. */
  public CaptureCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(hands -> {
      var registered = hands.registry().named(target);
      var access = hands.targets().named(target);
      var order =
          new CaptureOrder(
              access.archiving(),
              target,
              registered.registration(),
              run,
              hands.config().captures(),
              "walkback/capture",
              Runtime.getRuntime().availableProcessors());
      Progress progress = (percent, what) -> context.say("  %3d %% %s".formatted(percent, what));
      var taken = hands.capture().take(order, progress);
      var at = Instant.parse(taken.manifest().taken().toString());
      var listed = new Listed(taken.id(), run, at, taken.folder().toString());
      hands
          .runs()
          .captured(registered, run, listed, taken.manifestDigest(), taken.manifest().lsn());
      context.say(
          "Captured %s: %d tables, %d rows, %s"
              .formatted(
                  taken.id(),
                  taken.manifest().tables(),
                  taken.manifest().rows(),
                  taken.manifestDigest()));
      return 0;
    });
  }
}

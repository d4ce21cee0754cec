package dev.walkback.worker.command;

import dev.walkback.activities.report.ReportFolder;
import dev.walkback.activities.report.WrittenReports;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reading the report of a run. */
@Command(
    name = "report",
    description = {
      "Prints the report of a rollback, after comparing it with what was recorded when it was written.",
      "Exit: 0 here it is, 1 what was written anew is not what was recorded, 2 there is none."
    },
    mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(
      paramLabel = "RUN",
      description = "a rollback's id, the first eight of it, or a target")
  private String run = "";

  @Option(names = "--rewrite", description = "writes report.md anew from report.json beside it")
  private boolean rewrite;

  /** With these. */
  public ReportCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return context.with(hands -> {
      var reports =
          new WrittenReports(
              hands.store(), new ReportFolder(hands.config().reports()), hands.json());
      var report = reports.find(run);
      if (!rewrite) {
        context.say(reports.page(report).stripTrailing());
        context.err().println("walkback: " + report.place() + ", " + report.digest());
        return 0;
      }
      boolean same = reports.rewrite(report);
      context.say(
          "Written anew: "
              + report.place()
              + (same
                  ? ", as it was recorded."
                  : ". It is not what was recorded: the record or this version is another one."));
      return same ? 0 : 1;
    });
  }
}

package dev.walkback.worker;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.worker.command.AssessCommand;
import dev.walkback.worker.command.CaptureCommand;
import dev.walkback.worker.command.CapturesCommand;
import dev.walkback.worker.command.CheckCommand;
import dev.walkback.worker.command.Context;
import dev.walkback.worker.command.DoctorCommand;
import dev.walkback.worker.command.HaltCommand;
import dev.walkback.worker.command.MigrationCommand;
import dev.walkback.worker.command.PlanCommand;
import dev.walkback.worker.command.PolicyCommand;
import dev.walkback.worker.command.ReplayCommand;
import dev.walkback.worker.command.ReportCommand;
import dev.walkback.worker.command.TargetCommand;
import dev.walkback.worker.command.WorkerCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of this room. Exit: 0 yes, 1 no, 2 refused, 3 unknown. */
public final class Main {
  private static final int REFUSED = 2;
  private static final int UNKNOWN = 3;

  private Main() {}

  /** Ends the process with what the command says. */
  public static void main(String[] args) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    var here = Path.of(Objects.requireNonNullElse(System.getenv("WALKBACK_CALLED_FROM"), ""));
    System.exit(run(new Context(out, err, System.getenv(), here.toAbsolutePath()), args));
  }

  /** One command; what it says goes where the context says. */
  public static int run(Context context, String... args) {
    return new CommandLine(new Root())
        .addSubcommand(new WorkerCommand(context))
        .addSubcommand(new TargetCommand(context))
        .addSubcommand(new MigrationCommand(context))
        .addSubcommand(new CaptureCommand(context))
        .addSubcommand(new CapturesCommand(context))
        .addSubcommand(new PlanCommand(context))
        .addSubcommand(new PolicyCommand(context))
        .addSubcommand(new AssessCommand(context))
        .addSubcommand(new CheckCommand(context))
        .addSubcommand(new HaltCommand(context))
        .addSubcommand(new ReportCommand(context))
        .addSubcommand(new DoctorCommand(context))
        .addSubcommand(new ReplayCommand(context))
        .setOut(context.out())
        .setErr(context.err())
        .setExecutionExceptionHandler((failed, line, result) -> told(context, failed))
        .execute(args);
  }

  private static int told(Context context, Exception failed) {
    if (failed instanceof ProblemException problem) {
      context.err().println("walkback: " + problem.problem().text());
      return REFUSED;
    }
    context
        .err()
        .println("walkback: unexpected, please report it (WALKBACK_TRACE=1 says where): " + failed);
    // A person gets a sentence; a developer asks for more.
    if (context.environment().containsKey("WALKBACK_TRACE")) {
      failed.printStackTrace(context.err());
    }
    return UNKNOWN;
  }

  /** Without a command there is only help. */
  @Command(
      name = "walkback",
      mixinStandardHelpOptions = true,
      subcommands = {})
  static final class Root {}
}

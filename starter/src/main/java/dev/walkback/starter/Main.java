package dev.walkback.starter;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The door's command line. */
public final class Main {
  private Main() {}

  /** Ends the process with what the command says. */
  public static void main(String[] args) {
    System.setProperty("logback.configurationFile", "dev/walkback/starter/quiet.xml");
    System.exit(run(Around.real(), args));
  }

  /** One command for somebody who is already in a JVM; answers the exit code. */
  public static int run(String... args) {
    return run(Around.real(), args);
  }

  /** One command that asks nobody and writes there. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return run(Around.real().saying(new Unasked(out, err)), args);
  }

  static int run(Around around, String... args) {
    return commands(around).execute(args);
  }

  private static CommandLine commands(Around around) {
    return new CommandLine(new Root())
        .addSubcommand(new StartCommand(around))
        .addSubcommand(new DecideCommand(around))
        .addSubcommand(new AcknowledgeCommand(around))
        .addSubcommand(new AbortCommand(around))
        .addSubcommand(new StatusCommand(around))
        .addSubcommand(new TimelineCommand(around))
        .addSubcommand(new KeyCommand(around))
        .setOut(around.talk().out())
        .setErr(around.talk().err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((problem, line, result) -> {
          if (problem instanceof Complaint complaint) {
            around.talk().complain(complaint.text());
            return complaint.exit();
          }
          around
              .talk()
              .complain("Unexpected, please report it (WALKBACK_TRACE=1 says where): " + problem);
          // A person gets a sentence; a developer asks for more.
          if (System.getenv("WALKBACK_TRACE") != null) {
            problem.printStackTrace(around.talk().err());
          }
          return Exit.UNKNOWN;
        });
  }
}

package dev.walkback.examples;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.examples.demo.Demo;
import dev.walkback.examples.demo.DemoFolder;
import dev.walkback.examples.demo.Screen;
import dev.walkback.examples.demo.Up;
import dev.walkback.servers.ServerProblem;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** The commands of this room: {@code demo} and {@code up}. */
public final class Main {
  private static final int NO = 1;
  private static final int REFUSED = 2;
  private static final int UNKNOWN = 3;

  private Main() {}

  /** Ends the process with what the command says. */
  public static void main(String[] args) {
    System.exit(run(List.of(args)));
  }

  private static int run(List<String> args) {
    var command = args.isEmpty() ? "" : args.getFirst();
    var options = Set.copyOf(args.isEmpty() ? args : args.subList(1, args.size()));
    if (!Set.of("demo", "up").contains(command) || !Set.of("--yes").containsAll(options)) {
      System.err.println("Usage: walkback demo [--yes] | walkback up");
      return REFUSED;
    }
    var screen = new Screen(System.out);
    try (var folder = DemoFolder.fresh(command)) {
      folder.logHere();
      return command.equals("demo")
          ? new Demo(screen, folder, options.contains("--yes")).run()
          : new Up(screen, folder).run();
    } catch (ProblemException problem) {
      return told(problem.problem().text(), REFUSED);
    } catch (ServerProblem problem) {
      return told(String.valueOf(problem.getMessage()), REFUSED);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return told("stopped.", NO);
    } catch (Exception unexpected) {
      LoggerFactory.getLogger(Main.class).error("unexpected", unexpected);
      return told("unexpected, please report it with the log: " + unexpected, UNKNOWN);
    }
  }

  private static int told(String text, int exit) {
    System.err.println("walkback: " + text);
    return exit;
  }
}

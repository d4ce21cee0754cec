package dev.walkback.examples.demo;

import dev.walkback.workflows.status.Spoken;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;

/** What the person at the terminal sees. */
public final class Screen {
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";
  private static final int WIDTH = 58;

  private static final Duration BETWEEN = Duration.ofSeconds(5);
  private static final String ERASED = "\r\u001b[K";

  private final PrintStream out;
  private final boolean colours = System.console() != null && System.getenv("NO_COLOR") == null;

  private String passing = "";
  private long passed = System.nanoTime();

  /** Writes there. */
  public Screen(PrintStream out) {
    this.out = out;
  }

  void title(String text) {
    line("");
    line(style(BOLD, text));
  }

  void say(String text) {
    line("  " + text);
  }

  void aside(String text) {
    line("  " + style(DIM, text));
  }

  void good(String text) {
    line("  " + style("\u001b[32m", "✓ ") + text);
  }

  void bad(String text) {
    line("  " + style("\u001b[31m", "✗ ") + text);
  }

  /** Where long work is: one line that changes; where nothing can change, a line now and then. */
  void passing(String text) {
    if (text.equals(passing)) {
      return;
    }
    if (colours) {
      passing = text;
      out.print(ERASED + "  " + style(DIM, text));
      out.flush();
    } else if (System.nanoTime() - passed > BETWEEN.toNanos()) {
      passing = text;
      passed = System.nanoTime();
      out.println("  " + text);
    }
  }

  private void line(String text) {
    if (colours && !passing.isEmpty()) {
      out.print(ERASED);
      passing = "";
    }
    out.println(text);
  }

  /** A step with the time it took on the same line. */
  <T> T step(String what, Callable<T> work) throws Exception {
    out.print("  " + what + " " + ".".repeat(Math.max(3, WIDTH - what.length())) + " ");
    out.flush();
    long begun = System.nanoTime();
    try {
      T answer = work.call();
      out.println(Spoken.span(Duration.ofNanos(System.nanoTime() - begun)));
      return answer;
    } catch (Exception failed) {
      out.println("failed");
      throw failed;
    }
  }

  private String style(String code, String text) {
    return colours ? code + text + PLAIN : text;
  }
}

package dev.walkback.starter;

import dev.walkback.workflows.status.Visible;
import java.io.PrintWriter;
import java.util.Optional;

/** The person at the terminal, or a script that does not answer. */
interface Talk {
  /** What was asked for. */
  PrintWriter out();

  /** What went wrong. */
  PrintWriter err();

  /** A question; empty when nobody is there to answer. */
  Optional<String> ask(String question);

  /** A question whose answer is not shown; empty when nobody is there to answer. */
  Optional<char[]> secret(String question);

  /** Prints a line with nothing in it that moves the cursor or turns the text round. */
  default void say(String line) {
    out().println(Visible.text(line));
    out().flush();
  }

  /** The same for what went wrong. */
  default void complain(String line) {
    err().println(Visible.text(line));
    err().flush();
  }
}

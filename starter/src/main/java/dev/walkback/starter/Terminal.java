package dev.walkback.starter;

import dev.walkback.workflows.status.Visible;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The real terminal; with a pipe on either side nobody is asked. */
final class Terminal implements Talk {
  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
  private final PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
  private final @Nullable Console console = console();

  @Override
  public PrintWriter out() {
    return out;
  }

  @Override
  public PrintWriter err() {
    return err;
  }

  @Override
  public Optional<String> ask(String question) {
    return console == null
        ? Optional.empty()
        : Optional.ofNullable(console.readLine("%s", Visible.text(question)));
  }

  @Override
  public Optional<char[]> secret(String question) {
    return console == null
        ? Optional.empty()
        : Optional.ofNullable(console.readPassword("%s", Visible.text(question)));
  }

  private static @Nullable Console console() {
    var console = System.console();
    return console != null && console.isTerminal() ? console : null;
  }
}

package dev.walkback.starter;

import java.io.PrintWriter;
import java.util.Optional;

/** Nobody sits there: what is said goes to two writers, and no question is answered. */
record Unasked(PrintWriter out, PrintWriter err) implements Talk {
  @Override
  public Optional<String> ask(String question) {
    return Optional.empty();
  }

  @Override
  public Optional<char[]> secret(String question) {
    return Optional.empty();
  }
}

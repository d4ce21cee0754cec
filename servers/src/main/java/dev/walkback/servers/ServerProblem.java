package dev.walkback.servers;

/** A server could not be started, stopped or found: one sentence that names it, and what to do. */
public final class ServerProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServerProblem(String sentence, String hint) {
    super(sentence + "\nHINT: " + hint);
  }

  ServerProblem(String sentence, String hint, Throwable cause) {
    super(sentence + "\nHINT: " + hint, cause);
  }
}

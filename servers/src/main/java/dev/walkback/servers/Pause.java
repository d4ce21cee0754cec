package dev.walkback.servers;

/** Between two looks at a server that is starting. */
final class Pause {
  private Pause() {}

  static void shortly() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerProblem("Waiting for a server was interrupted.", "Start again.", e);
    }
  }
}

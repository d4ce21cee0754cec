package dev.walkback.examples.demo;

import java.util.concurrent.CountDownLatch;

/** The same servers and a worker, kept running, for the Web UI and for trying things out. */
public final class Up {
  private final Screen screen;
  private final DemoFolder folder;

  /** Told on this screen. */
  public Up(Screen screen, DemoFolder folder) {
    this.screen = screen;
    this.folder = folder;
  }

  /** Runs until somebody stops it. */
  public int run() throws Exception {
    screen.title("Servers, a site that broke, and a worker");
    try (var stage = Stage.set(screen, folder)) {
      stage.operator("target", "add", Ground.TARGET);
      stage.operator("capture", Ground.TARGET, "--run", Stage.RUN);
      stage.operator("migration", "begin", Ground.TARGET, "--run", Stage.RUN);
      stage.release();
      stage.operator("migration", "end", Ground.TARGET, "--run", Stage.RUN);
      stage.goOnWriting();
      try (var worker = stage.worker()) {
        tell(stage, worker.port());
        new CountDownLatch(1).await();
      }
    }
    return 0;
  }

  private void tell(Stage stage, int health) {
    var temporal = stage.ground().temporal();
    screen.title("Everything runs. Ctrl-C stops it and leaves nothing running.");
    screen.say(temporal.about());
    if (temporal.forgets()) {
      screen.bad("THIS TEMPORAL FORGETS EVERYTHING when it stops, and it has no Web UI.");
      screen.say("Put a `temporal` program on the PATH for one that remembers.");
    }
    screen.say(
        "Temporal:      "
            + temporal.address()
            + "   export TEMPORAL_ADDRESS="
            + temporal.address());
    screen.say("Web UI:        " + (temporal.uiUrl() == null ? "none" : temporal.uiUrl()));
    screen.say("The site:      " + stage.shop().address());
    screen.say("Worker health: http://127.0.0.1:" + health + "/health");
    screen.say(
        "Configuration: "
            + stage.configuration()
            + "   export WALKBACK_CONFIG="
            + stage.configuration());
    screen.say(
        "Keys:          "
            + folder.resolve("keys")
            + " (olga asks, dan approves; made for this demo)");
    screen.title(
        "Start in the Web UI: task queue walkback, type Rollback, id rollback-" + Ground.TARGET);
    screen.say(
        "{\"target\": \""
            + Ground.TARGET
            + "\", \"type\": \"schema\", \"reason\": \"playlists show wrong titles\"}");
  }
}

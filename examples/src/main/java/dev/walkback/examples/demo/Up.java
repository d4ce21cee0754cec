package dev.walkback.examples.demo;

import static dev.walkback.examples.demo.BrokenSite.workflow;

import dev.walkback.servers.TemporalServer;
import dev.walkback.workflows.RollbackWorkflow;
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
    try (var site = BrokenSite.set(screen, folder)) {
      tell(site);
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private void tell(BrokenSite site) {
    var temporal = site.temporal();
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
    screen.say("The site:      " + site.shop().address());
    screen.say("Worker health: " + site.health());
    screen.say(
        "Configuration: "
            + site.configuration()
            + "   export WALKBACK_CONFIG="
            + site.configuration());
    screen.say(
        "Keys:          "
            + folder.resolve("keys")
            + " (olga asks, dan approves; made for this demo)");
    start(temporal);
  }

  private void start(TemporalServer temporal) {
    screen.title("Start in the Web UI: task queue walkback, type Rollback, id " + workflow());
    if (temporal.uiUrl() != null) {
      screen.say(
          "%s/namespaces/%s/workflows/start-workflow?workflowId=%s&taskQueue=%s&workflowType=%s"
              .formatted(
                  temporal.uiUrl(),
                  temporal.namespace(),
                  workflow(),
                  RollbackWorkflow.TASK_QUEUE,
                  RollbackWorkflow.TYPE));
    }
    screen.say("and paste:");
    screen.say(
        "{\"target\": \""
            + BrokenSite.target()
            + "\", \"type\": \"schema\", \"reason\": \"playlists show wrong titles\"}");
    screen.aside("Answer with: walkback decide " + workflow() + " --key …/keys/olga.key");
  }
}

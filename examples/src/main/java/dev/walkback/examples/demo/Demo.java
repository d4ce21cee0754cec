package dev.walkback.examples.demo;

import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.status.Outcome;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The story from the first PostgreSQL to the report. */
public final class Demo {
  private final Screen screen;
  private final DemoFolder folder;
  private final boolean yes;

  /**
   * Told on this screen.
   *
   * @param yes whether the demo decides by itself, as two people, and says so
   */
  public Demo(Screen screen, DemoFolder folder, boolean yes) {
    this.screen = screen;
    this.folder = folder;
    this.yes = yes;
  }

  /** Zero when everything was rolled back and checked. */
  public int run() throws Exception {
    screen.title("1  A site as it was yesterday");
    try (var stage = Stage.set(screen, folder)) {
      release(stage);
      return rollBack(stage);
    }
  }

  private void release(Stage stage) throws Exception {
    screen.title("2  The release 4.2: captured, migrated, broken");
    operator(stage, "Register the target", "target", "add", Ground.TARGET);
    operator(
        stage,
        "Capture it: dump, counts, fingerprint",
        "capture",
        Ground.TARGET,
        "--run",
        Stage.RUN);
    operator(
        stage,
        "Declare that the migration begins",
        "migration",
        "begin",
        Ground.TARGET,
        "--run",
        Stage.RUN);
    screen.step(
        "Four migrations: tracks and posts separated",
        () -> {
          stage.release();
          return true;
        });
    operator(stage, "Declare that it ended", "migration", "end", Ground.TARGET, "--run", Stage.RUN);
    screen.step(
        "People go on writing",
        () -> {
          stage.goOnWriting();
          return true;
        });
    screen.bad(health(stage));
  }

  private void operator(Stage stage, String what, String... command) throws Exception {
    screen.step(
        what,
        () -> {
          stage.operator(command);
          return true;
        });
  }

  private int rollBack(Stage stage) throws Exception {
    screen.title("3  A rollback, through the worker and the door that production uses");
    screen.aside(stage.ground().temporal().about());
    try (var worker = screen.step("The worker", stage::worker)) {
      var rollback = new Follow(screen, stage, worker.client());
      rollback.start();
      new Decisions(screen, stage, yes).answerUntilOver(rollback);
      return end(stage, rollback);
    }
  }

  private int end(Stage stage, Follow rollback) throws Exception {
    var result = rollback.result();
    screen.title("4  What is left");
    boolean done = result.outcome() == Outcome.ROLLED_BACK;
    rollback.summary();
    if (done) {
      operator(stage, "Every check once more, by hand", "check", Ground.TARGET);
      screen.good("The site: " + health(stage));
    }
    screen.say("Report: " + result.report());
    screen.say("Log of the worker: " + folder.resolve("walkback.log"));
    return done ? 0 : 1;
  }

  private static String health(Stage stage) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(stage.shop().address().resolve("/api/health")).build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      var body = answer.body();
      return answer.statusCode()
          + " "
          + (body.length() > 100 ? body.substring(0, 100) + "…" : body);
    }
  }

  /** Which of the two people answers which question. */
  static String decider(Gate gate) {
    return gate == Gate.START ? "olga" : "dan";
  }
}

package dev.walkback.examples.demo;

import dev.walkback.examples.shop.Shop;
import dev.walkback.servers.TemporalServer;
import dev.walkback.starter.Main;
import dev.walkback.worker.WorkerRun;
import io.temporal.client.WorkflowClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A site whose release has just broken it, and everything that is needed to roll that back. */
public final class BrokenSite implements AutoCloseable {
  private static final long POLL = 200;

  private final Stage stage;
  private final WorkerRun worker;
  private final Thread deploying;

  private BrokenSite(Stage stage, WorkerRun worker, Thread deploying) {
    this.stage = stage;
    this.worker = worker;
    this.deploying = deploying;
  }

  /** Registered, captured, migrated, broken, with a worker that waits. */
  public static BrokenSite set(Screen screen, DemoFolder folder) throws Exception {
    var stage = Stage.set(screen, folder);
    try {
      stage.operator("target", "add", target());
      stage.operator("capture", target(), "--run", Stage.RUN);
      stage.operator("migration", "begin", target(), "--run", Stage.RUN);
      stage.release();
      stage.operator("migration", "end", target(), "--run", Stage.RUN);
      stage.goOnWriting();
      var deploying = Thread.ofVirtual().start(() -> deployOnceClosed(stage, screen));
      return new BrokenSite(stage, stage.worker(), deploying);
    } catch (Exception | Error failed) {
      stage.close();
      throw failed;
    }
  }

  /** The name it is registered under. */
  public static String target() {
    return Ground.TARGET;
  }

  /** The id of a rollback of it. */
  public static String workflow() {
    return Follow.WORKFLOW;
  }

  /** Where its rollbacks run. */
  public TemporalServer temporal() {
    return stage.ground().temporal();
  }

  /** Walkback's configuration for it. */
  public Path configuration() {
    return stage.configuration();
  }

  /** The page that says whether the worker is well. */
  public String health() {
    return "http://127.0.0.1:" + worker.port() + "/health";
  }

  Shop shop() {
    return stage.shop();
  }

  Stage stage() {
    return stage;
  }

  WorkflowClient client() {
    return worker.client();
  }

  /** For as long as the site is up: nobody knows when a rollback closes it. */
  private static void deployOnceClosed(Stage stage, Screen screen) {
    try {
      while (!stage.shop().closed()) {
        Thread.sleep(POLL);
      }
      stage.deployOld(screen);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /** A letter as this person writes it with the own key, from what the person read on the card. */
  public String letter(String person, String answer, String digest8, String phrase) {
    var key = stage.member(person).key().toString();
    List<String> words = new ArrayList<>(List.of("decide", workflow(), "--print", "--key", key));
    words.addAll(List.of("--answer", answer, "--yes-digest", digest8, "--phrase", phrase));
    words.addAll(List.of("--reason", "said in the Web UI"));
    return said(words.toArray(String[]::new));
  }

  /** What a command of the door says, with its complaint when it fails. */
  public String said(String... command) {
    var out = new StringWriter();
    var err = new StringWriter();
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(List.of("--address", temporal().address()));
    words.addAll(List.of("--namespace", temporal().namespace()));
    int exit = Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
    return exit == 0 ? out.toString() : out.toString() + err;
  }

  @Override
  public void close() throws InterruptedException {
    deploying.interrupt();
    worker.close();
    stage.close();
  }
}

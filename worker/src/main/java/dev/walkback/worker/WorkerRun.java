package dev.walkback.worker;

import dev.walkback.activities.notice.Channel;
import dev.walkback.activities.notice.Delivery;
import dev.walkback.activities.notice.LogChannel;
import dev.walkback.activities.notice.WebhookChannel;
import dev.walkback.activities.web.PinnedClient;
import dev.walkback.worker.engine.Engine;
import dev.walkback.worker.engine.KeptHistories;
import dev.walkback.worker.engine.Polling;
import dev.walkback.worker.engine.SearchAttributes;
import dev.walkback.worker.loop.Loop;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.temporal.client.WorkflowClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A worker that runs: polling, its loops, and a page that says whether it is well. */
public final class WorkerRun implements AutoCloseable {
  private static final Duration POST = Duration.ofSeconds(1);

  private final List<AutoCloseable> parts = new ArrayList<>();
  private final Engine engine;
  private final EmbeddedServer http;
  private final List<String> warnings = new ArrayList<>();

  private WorkerRun(Hands hands, Engine engine, int port) {
    this.engine = engine;
    var context =
        ApplicationContext.builder()
            .properties(
                Map.of("micronaut.server.host", "127.0.0.1", "micronaut.server.port", port(port)))
            .singletons(hands, engine)
            .banner(false)
            .start();
    this.http = context.getBean(EmbeddedServer.class);
    parts.add(hands);
    parts.add(engine);
    parts.add(context);
  }

  /** Starts everything, or nothing. */
  public static WorkerRun start(Path configuration, Map<String, String> environment, int port) {
    var hands = Hands.of(configuration, environment);
    try {
      var temporal = hands.config().temporal();
      var engine = Engine.open(temporal, "walkback-worker@" + ProcessHandle.current().pid());
      SearchAttributes.register(engine, temporal.address(), temporal.namespace());
      var run = new WorkerRun(hands, engine, port);
      run.begin(hands);
      return run;
    } catch (RuntimeException failed) {
      hands.close();
      throw failed;
    }
  }

  private void begin(Hands hands) {
    http.start();
    parts.add(
        Polling.start(
            engine.client(), new Duties(hands, new KeptHistories(engine.client())).all()));
    var delivery = new Delivery(hands.outbox(), channels(hands));
    parts.add(Loop.start("notices", POST, delivery::round));
    var rounds = new Rounds(hands, engine.client());
    warnings.add(rounds.warning());
    parts.addAll(rounds.begin());
  }

  private static List<Channel> channels(Hands hands) {
    List<Channel> channels = new ArrayList<>(List.of(new LogChannel()));
    for (var webhook : hands.config().notices().webhooks()) {
      channels.add(
          new WebhookChannel(
              webhook.name(),
              webhook.url(),
              webhook.reach(),
              webhook.signing(),
              new PinnedClient(),
              hands.clock(),
              hands.json()));
    }
    return channels;
  }

  private static int port(int wanted) {
    return wanted == 0 ? -1 : wanted;
  }

  /** Where it says how it is. */
  public int port() {
    return http.getPort();
  }

  /** For those who start rollbacks in the same process: the demo. */
  public WorkflowClient client() {
    return engine.client();
  }

  /** What an operator should read once. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Stops in the other order: first nothing new is taken, our own database goes last. */
  @Override
  public void close() {
    for (AutoCloseable part : parts.reversed()) {
      try {
        part.close();
      } catch (Exception stuck) {
        org.slf4j.LoggerFactory.getLogger(WorkerRun.class).warn("stopping: {}", stuck.getMessage());
      }
    }
    parts.clear();
  }
}

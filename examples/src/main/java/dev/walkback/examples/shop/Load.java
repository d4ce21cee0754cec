package dev.walkback.examples.shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People: they look around most of the time, and every now and then one of them adds something. */
public final class Load implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI shop;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Random random = new Random(42);
  private final Duration pause;
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong turnedAway = new AtomicLong();
  private final Thread thread;
  private List<String> playlists = List.of();

  private Load(URI shop, int perSecond) {
    this.shop = shop;
    this.pause = Duration.ofMillis(1000 / perSecond);
    this.thread = Thread.ofVirtual().name("load").unstarted(this::live);
  }

  /** Begins to use the shop, so many times a second. */
  public static Load start(URI shop, int perSecond) {
    Load load = new Load(shop, perSecond);
    load.thread.start();
    return load;
  }

  /** What people have met so far. */
  public Tally tally() {
    return new Tally(answered.get(), failed.get(), turnedAway.get());
  }

  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join();
    http.close();
  }

  private void live() {
    try {
      while (true) {
        act();
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void act() throws InterruptedException {
    try {
      if (playlists.isEmpty()) {
        playlists = strings(get("/api/playlists?limit=500"));
        return;
      }
      String playlist = playlists.get(random.nextInt(playlists.size()));
      switch (random.nextInt(10)) {
        case 0 -> post("/api/posts", "{\"title\":\"Song of the night\",\"user\":7}");
        case 1 -> addFromLibrary(playlist);
        case 2, 3, 4 -> get("/api/feed?page=" + random.nextInt(100));
        default -> get("/api/playlists/" + playlist);
      }
    } catch (IOException e) {
      failed.incrementAndGet();
    }
  }

  private void addFromLibrary(String playlist) throws IOException, InterruptedException {
    JsonNode library = JSON.readTree(get("/api/library?limit=20"));
    if (library.isArray() && !library.isEmpty()) {
      String item = library.get(random.nextInt(library.size())).path("id").asString("");
      post("/api/playlists/" + playlist + "/tracks", "{\"item\":\"" + item + "\"}");
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(shop.resolve(path)).GET());
  }

  private void post(String path, String body) throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(shop.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            request.timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.ofString());
    boolean maintenance = response.headers().firstValue("Retry-After").isPresent();
    (maintenance ? turnedAway : response.statusCode() >= 500 ? failed : answered).incrementAndGet();
    return response.body();
  }

  private static List<String> strings(String json) {
    JsonNode node = JSON.readTree(json);
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false).map(JsonNode::asString).toList()
        : List.of();
  }

  /** How often the shop answered, failed, and was closed. */
  public record Tally(long answered, long failed, long turnedAway) {}
}

package dev.walkback.activities.maintenance;

import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.web.Bypass;
import dev.walkback.activities.web.Cidr;
import dev.walkback.activities.web.Endpoint;
import dev.walkback.activities.web.EndpointProbe;
import dev.walkback.activities.web.Expected;
import dev.walkback.activities.web.HttpSwitch;
import dev.walkback.activities.web.LoopbackWeb;
import dev.walkback.activities.web.PinnedClient;
import dev.walkback.activities.web.Reach;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An application with a maintenance switch that can be made to misbehave. */
public final class FakeShop implements AutoCloseable {
  public volatile boolean closed;
  public volatile boolean ignoresTheSwitch;
  public volatile boolean servesAnyway;
  public volatile boolean healthy = true;
  public volatile String version = "4.1";
  volatile String log = "";
  public final List<String> turned = new CopyOnWriteArrayList<>();
  public final LoopbackWeb web = LoopbackWeb.saying(this::answer);
  private final Reach plain = LoopbackWeb.hereOnly(Duration.ofSeconds(5));

  public HttpSwitch lever(boolean withBypass) {
    var guarded =
        new Reach(List.of(Cidr.of("127.0.0.0/8")), new Secret("token"), Duration.ofSeconds(5));
    return new HttpSwitch(
        "shop",
        guarded,
        new HttpSwitch.Turn("PUT", web.at("/admin"), "{\"on\":true}"),
        new HttpSwitch.Turn("PUT", web.at("/admin"), "{\"on\":false}"),
        new HttpSwitch.State(
            web.at("/admin"),
            Expected.field(200, "on", "true"),
            Expected.field(200, "on", "false")),
        new HttpSwitch.Page(web.at("/"), Expected.text(503, "Back soon")),
        withBypass ? new Bypass("X-Bypass", new Secret("let-me-in")) : null);
  }

  public Entrances entrances(boolean withBypass) {
    return new Entrances(
        Map.of(
            "health",
            endpoint("health", "/health", Expected.field(200, "status", "ok"), "shop"),
            "log",
            new Endpoint(
                "log",
                web.at("/log"),
                new Expected(200, null, null, null, "ERROR"),
                Duration.ofSeconds(5),
                plain,
                null,
                20),
            "version",
            endpoint("version", "/version", Expected.anyOf(200, "version"), null)),
        Map.of("shop", lever(withBypass)),
        new EndpointProbe(new PinnedClient()));
  }

  private Endpoint endpoint(String name, String path, Expected expected, @Nullable String behind) {
    return new Endpoint(name, web.at(path), expected, Duration.ofSeconds(5), plain, behind);
  }

  private void answer(LoopbackWeb.Asked asked, OutputStream out) throws IOException {
    switch (asked.path()) {
      case "/admin" -> admin(asked, out);
      case "/log" -> LoopbackWeb.write(out, 200, log);
      case "/version" -> LoopbackWeb.write(out, 200, "{\"version\":\"" + version + "\"}");
      case "/health" -> {
        boolean let = "let-me-in".equals(asked.headers().get("x-bypass"));
        if (closed && !let) {
          LoopbackWeb.write(out, 503, "Back soon");
        } else {
          LoopbackWeb.write(out, healthy ? 200 : 500, "{\"status\":\"ok\"}");
        }
      }
      default -> {
        if (closed && !servesAnyway) {
          LoopbackWeb.write(out, 503, "Back soon");
        } else {
          LoopbackWeb.write(out, 200, "Welcome");
        }
      }
    }
  }

  private void admin(LoopbackWeb.Asked asked, OutputStream out) throws IOException {
    if (!"Bearer token".equals(asked.headers().get("authorization"))) {
      LoopbackWeb.write(out, 401, "{}");
      return;
    }
    if (asked.method().equals("PUT")) {
      boolean on = asked.body().contains("true");
      turned.add(on ? "closed" : "opened");
      closed = ignoresTheSwitch ? closed : on;
    }
    LoopbackWeb.write(out, 200, "{\"on\":" + closed + "}");
  }

  @Override
  public void close() {
    web.close();
  }
}

package dev.walkback.examples.shop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Closes the site for people. It takes effect at once, can be read back, and lets checks through.
 */
final class MaintenanceSwitch {
  private static final int RETRY_AFTER_SECONDS = 30;
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Back soon</title></head>
      <body><h1>We are repairing something</h1>
      <p>The music is safe. Please come back in a few minutes.</p></body></html>
      """;

  private final byte[] token;
  private final Clock clock;
  private final AtomicReference<@Nullable Instant> since = new AtomicReference<>();

  MaintenanceSwitch(String token, Clock clock) {
    if (token.isBlank()) {
      throw new IllegalArgumentException("a maintenance switch needs a token");
    }
    this.token = token.getBytes(StandardCharsets.UTF_8);
    this.clock = clock;
  }

  boolean on() {
    return since.get() != null;
  }

  boolean keepsOut(Call call) {
    return on() && !same(call.header("X-Walkback-Bypass"));
  }

  Reply page(String path) {
    Reply reply =
        path.startsWith("/api/")
            ? Reply.json(503, Map.of("maintenance", true, "retryAfter", RETRY_AFTER_SECONDS))
            : Reply.html(503, PAGE);
    return reply.with("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
  }

  Reply set(Call call) throws Exception {
    check(call);
    var on = call.body().path("on");
    if (!on.isBoolean()) {
      throw new Refusal(400, "send {\"on\":true} or {\"on\":false}");
    }
    since.updateAndGet(
        before -> !on.asBoolean() ? null : before == null ? clock.instant() : before);
    return state();
  }

  Reply get(Call call) throws Refusal {
    check(call);
    return state();
  }

  private Reply state() {
    Instant from = since.get();
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("on", from != null);
    if (from != null) {
      state.put("since", from.toString());
    }
    return Reply.json(200, state);
  }

  private void check(Call call) throws Refusal {
    String sent = call.header("Authorization");
    if (sent == null || !sent.startsWith("Bearer ") || !same(sent.substring("Bearer ".length()))) {
      throw new Refusal(401, "the maintenance switch wants its bearer token");
    }
  }

  private boolean same(@Nullable String sent) {
    return sent != null && MessageDigest.isEqual(token, sent.getBytes(StandardCharsets.UTF_8));
  }
}

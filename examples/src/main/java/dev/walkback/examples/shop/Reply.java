package dev.walkback.examples.shop;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What goes back over the wire. */
record Reply(int status, String type, byte[] body, Map<String, String> headers) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Reply {
    headers = Map.copyOf(headers);
  }

  static Reply json(int status, Object body) {
    return new Reply(status, "application/json", JSON.writeValueAsBytes(body), Map.of());
  }

  static Reply html(int status, String body) {
    return new Reply(
        status, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  static Reply refused(int status, String why) {
    return json(status, Map.of("error", why));
  }

  Reply with(String header, String value) {
    return new Reply(status, type, body, Map.of(header, value));
  }
}

package dev.walkback.examples.shop;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request, with what its route took out of the path. */
record Call(HttpExchange exchange, List<String> path) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LIMIT = 64 * 1024;

  @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  UUID id() throws Refusal {
    try {
      return UUID.fromString(path.getFirst());
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, path.getFirst() + " is no id");
    }
  }

  /** A number of the query string, held within its bounds. */
  int number(String name, int otherwise, int max) throws Refusal {
    String value = query().get(name);
    try {
      return value == null ? otherwise : Math.clamp(Integer.parseInt(value), 0, max);
    } catch (NumberFormatException e) {
      throw new Refusal(400, name + " is a number, not " + value);
    }
  }

  JsonNode body() throws Refusal, IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw new Refusal(413, "a body has at most " + LIMIT + " bytes");
    }
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new Refusal(400, "the body is no JSON");
    }
  }

  private Map<String, String> query() {
    String query = exchange.getRequestURI().getQuery();
    if (query == null) {
      return Map.of();
    }
    return Stream.of(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
  }
}

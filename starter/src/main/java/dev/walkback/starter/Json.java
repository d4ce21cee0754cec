package dev.walkback.starter;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Small JSON of ours. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static String text(Map<String, String> fields) {
    return MAPPER.writeValueAsString(fields);
  }
}

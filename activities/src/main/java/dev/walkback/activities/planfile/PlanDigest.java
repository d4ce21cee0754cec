package dev.walkback.activities.planfile;

import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One digest for a plan and its files: whoever reads the same plan gets the same one. */
final class PlanDigest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PlanDigest() {}

  /** The plan already carries path, length and digest of every file. */
  static String of(SchemaRollback plan) {
    return Sha256.of("walkback-plan-v1\0" + canonical(JSON.valueToTree(plan)));
  }

  /** Names in the order of their characters, no white space (RFC 8785, for what plans hold). */
  static String canonical(JsonNode node) {
    if (node.isObject()) {
      var members = new TreeMap<String, String>();
      node.properties().forEach(field -> members.put(field.getKey(), canonical(field.getValue())));
      List<String> written = new ArrayList<>();
      members.forEach((name, value) -> written.add(quoted(name) + ":" + value));
      return "{" + String.join(",", written) + "}";
    }
    if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(canonical(item)));
      return "[" + String.join(",", items) + "]";
    }
    if (node.isString()) {
      return quoted(node.stringValue());
    }
    if (node.isIntegralNumber() || node.isBoolean() || node.isNull()) {
      return node.isNull() ? "null" : node.asString();
    }
    throw new IllegalStateException("a plan holds no " + node.getNodeType());
  }

  private static String quoted(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      text.append(
          switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c);
          });
    }
    return text.append('"').toString();
  }
}

package dev.walkback.activities.fingerprint;

import dev.walkback.workflows.plan.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema of one database as named facts: kind, name, aspect, value.
 *
 * @param major the server's major version, for two majors describe the same thing in different
 *     words
 * @param facts by kind (wire name such as {@code column}), then by qualified name, then by aspect
 */
public record Fingerprint(
    int major, SortedMap<String, SortedMap<String, SortedMap<String, String>>> facts) {

  private record Stored(
      int major, TreeMap<String, TreeMap<String, TreeMap<String, String>>> facts) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Stored> STORED = new TypeReference<>() {};

  /** Copies, so that what was read cannot change. */
  public Fingerprint {
    var copy = new TreeMap<String, SortedMap<String, SortedMap<String, String>>>();
    facts.forEach((kind, named) -> copy.put(kind, copied(named)));
    facts = Collections.unmodifiableSortedMap(copy);
  }

  private static SortedMap<String, SortedMap<String, String>> copied(
      SortedMap<String, SortedMap<String, String>> named) {
    var copy = new TreeMap<String, SortedMap<String, String>>();
    named.forEach((name, aspects) ->
        copy.put(name, Collections.unmodifiableSortedMap(new TreeMap<>(aspects))));
    return Collections.unmodifiableSortedMap(copy);
  }

  /** The same schema gives the same bytes, whatever library or version wrote them. */
  public byte[] canonical() {
    var text = new StringBuilder("{\"facts\":");
    write(text, facts);
    return text.append(",\"major\":")
        .append(major)
        .append('}')
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Names this schema in few bytes. */
  public String digest() {
    return Sha256.of(canonical());
  }

  /** What {@link #canonical} wrote. */
  public static Fingerprint parse(byte[] json) {
    Stored stored = JSON.readValue(json, STORED);
    var facts = new TreeMap<String, SortedMap<String, SortedMap<String, String>>>();
    stored.facts().forEach((kind, named) -> facts.put(kind, new TreeMap<>(named)));
    return new Fingerprint(stored.major(), facts);
  }

  /** All facts of one kind by name; empty when there is none. */
  public SortedMap<String, SortedMap<String, String>> of(String kind) {
    var named = facts.get(kind);
    return named == null ? Collections.emptySortedMap() : named;
  }

  private static void write(StringBuilder text, Object value) {
    if (value instanceof Map<?, ?> map) {
      text.append('{');
      String comma = "";
      for (var entry : map.entrySet()) {
        text.append(comma);
        quote(text, String.valueOf(entry.getKey()));
        write(text.append(':'), entry.getValue());
        comma = ",";
      }
      text.append('}');
    } else {
      quote(text, String.valueOf(value));
    }
  }

  private static void quote(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}

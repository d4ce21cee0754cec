package dev.walkback.activities.yaml;

import java.util.List;
import java.util.Map;

/** A piece of a document, with the line it stands on. */
public sealed interface YamlNode {
  /** The line, counted from one. */
  int line();

  /** A single value. Whether it was quoted matters: {@code "004"} is text. */
  record Scalar(int line, String text, boolean quoted) implements YamlNode {
    /** Nothing was written, or null. */
    public boolean absent() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /** A list. */
  record Sequence(int line, List<YamlNode> items) implements YamlNode {}

  /** Fields in the order they were written. */
  record Mapping(int line, Map<String, YamlNode> fields) implements YamlNode {}
}

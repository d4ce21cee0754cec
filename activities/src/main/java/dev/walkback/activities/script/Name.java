package dev.walkback.activities.script;

import dev.walkback.activities.quotation.Quoted;
import java.util.ArrayList;
import java.util.List;

/** A name of one or more parts. */
record Name(List<String> parts, int end) {

  static Name read(Words words, int index) {
    List<String> parts = new ArrayList<>();
    int at = index;
    while (words.has(at) && words.get(at).identifier()) {
      parts.add(words.get(at).value());
      at++;
      if (!words.symbolAt(at, '.') || !words.has(at + 1) || !words.get(at + 1).identifier()) {
        break;
      }
      at++;
    }
    return new Name(List.copyOf(parts), at);
  }

  boolean missing() {
    return parts.isEmpty();
  }

  String last() {
    return parts.isEmpty() ? "" : parts.getLast();
  }

  /** The same table, where one of the two may leave the schema to the search path. */
  boolean same(String other) {
    return dotted().equals(other)
        || (parts.size() > 1 && last().equals(other))
        || (parts.size() == 1 && other.endsWith("." + last()));
  }

  String dotted() {
    return String.join(".", parts);
  }

  @Override
  public String toString() {
    return Quoted.code(dotted());
  }
}

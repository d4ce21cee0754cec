package dev.walkback.activities.dump;

import java.util.ArrayList;
import java.util.List;

/** Reads names as PostgreSQL writes them: bare, or in double quotes with inner quotes doubled. */
final class QuotedNames {
  private final String text;
  private int at;

  private QuotedNames(String text) {
    this.text = text;
  }

  /** {@code shop."odd.name"} gives its two parts, without quotes. */
  static List<String> qualified(String text) {
    return all(text, ".");
  }

  /** {@code id, "the key"} gives two names, without quotes. */
  static List<String> list(String text) {
    return text.isBlank() ? List.of() : all(text, ", ");
  }

  /** One name as PostgreSQL would write it always in quotes, so that two can be compared. */
  static String canonical(String qualified) {
    return String.join(
        ".", qualified(qualified).stream().map(n -> '"' + n.replace("\"", "\"\"") + '"').toList());
  }

  private static List<String> all(String text, String separator) {
    var reader = new QuotedNames(text);
    var names = new ArrayList<String>();
    names.add(reader.name(separator));
    while (reader.at < text.length() && text.startsWith(separator, reader.at)) {
      reader.at += separator.length();
      names.add(reader.name(separator));
    }
    if (reader.at < text.length()) {
      throw new IllegalArgumentException("no list of names: " + text);
    }
    return names;
  }

  private String name(String separator) {
    var name = new StringBuilder();
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    if (!quoted) {
      while (at < text.length() && !text.startsWith(separator, at)) {
        name.append(text.charAt(at++));
      }
      return name.toString();
    }
    for (at++; at < text.length(); at++) {
      if (text.charAt(at) == '"' && !text.startsWith("\"\"", at)) {
        at++;
        return name.toString();
      }
      at += text.charAt(at) == '"' ? 1 : 0;
      name.append(text.charAt(at));
    }
    throw new IllegalArgumentException("no end of name: " + text);
  }
}

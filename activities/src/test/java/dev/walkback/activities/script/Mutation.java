package dev.walkback.activities.script;

import java.util.List;
import java.util.Random;

/** Spoils a text at random, the same way for the same seed. */
public final class Mutation {
  private static final List<String> PIECES =
      List.of(
          "'",
          "\"",
          "$$",
          "$a$",
          "/*",
          "*/",
          "--",
          "\n",
          "\r",
          ";",
          "(",
          ")",
          "\\",
          "\0",
          "\uFEFF",
          "\u202E",
          "\uD800",
          "é",
          " WHERE ",
          " CASCADE",
          "DELETE FROM t",
          "E'",
          "U&'",
          "U&\"",
          " UESCAPE '!'",
          "BEGIN ATOMIC",
          "END",
          "DO $$",
          "COMMIT",
          "DROP ",
          "ALTER TABLE t ",
          "WITH x AS (",
          "(SELECT ",
          " BETWEEN ",
          " AND ",
          " OR ",
          "CASE ",
          "::",
          "..",
          "1e",
          "0x",
          "$1",
          ": ",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "&a",
          "*a",
          "!!",
          "%",
          "@",
          "|",
          ">",
          "\t",
          "#",
          "---");

  private Mutation() {}

  /** A text of the corpus, spoiled one to eight times. */
  public static String of(Random random, List<String> corpus) {
    StringBuilder text = new StringBuilder(corpus.get(random.nextInt(corpus.size())));
    for (int i = random.nextInt(8); i >= 0; i--) {
      spoil(random, text, corpus);
    }
    return text.toString();
  }

  private static void spoil(Random random, StringBuilder text, List<String> corpus) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + 1 + random.nextInt(20));
    switch (random.nextInt(7)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, text.substring(at, end).repeat(1 + random.nextInt(50)));
      case 2 -> text.insert(at, (char) random.nextInt(0x300));
      case 3 -> text.setLength(at);
      case 4 -> text.insert(at, corpus.get(random.nextInt(corpus.size())));
      default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
    }
  }
}

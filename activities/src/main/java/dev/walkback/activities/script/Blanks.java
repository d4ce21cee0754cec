package dev.walkback.activities.script;

/** Space and comments between tokens; block comments nest. */
final class Blanks {
  private Blanks() {}

  static void skip(Source source) {
    while (!source.atEnd()) {
      if (Characters.space(source.peek())) {
        source.skip(1);
      } else if (source.startsWith("--")) {
        line(source);
      } else if (source.startsWith("/*")) {
        block(source);
      } else {
        return;
      }
    }
  }

  /** Up to the end of the line, not behind it. */
  static void line(Source source) {
    while (!source.atEnd() && !Source.newline(source.peek())) {
      source.skip(1);
    }
  }

  private static void block(Source source) {
    int start = source.position();
    source.skip(2);
    for (int depth = 1; depth > 0; ) {
      if (source.atEnd()) {
        throw source.unreadable(
            start, "the comment that begins here never ends", "close it with */; comments nest");
      }
      if (source.startsWith("/*")) {
        depth++;
        source.skip(2);
      } else if (source.startsWith("*/")) {
        depth--;
        source.skip(2);
      } else {
        source.skip(1);
      }
    }
  }
}

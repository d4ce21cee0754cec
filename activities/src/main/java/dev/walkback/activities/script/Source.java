package dev.walkback.activities.script;

import java.util.Arrays;

/** The text of a script and the reading position in it. */
final class Source {
  private static final char END = '\0';

  private final String text;
  private final int[] lineStarts;
  private int position;

  Source(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  boolean atEnd() {
    return position >= text.length();
  }

  int position() {
    return position;
  }

  void moveTo(int offset) {
    position = offset;
  }

  void skip(int characters) {
    position += characters;
  }

  /** The character {@code ahead} of the position; NUL behind the end, which no script contains. */
  char peek(int ahead) {
    int at = position + ahead;
    return at < text.length() ? text.charAt(at) : END;
  }

  char peek() {
    return peek(0);
  }

  boolean startsWith(String expected) {
    return text.startsWith(expected, position);
  }

  int length() {
    return text.length();
  }

  /** At most so many characters from here. */
  String ahead(int characters) {
    return text.substring(position, Math.min(text.length(), position + characters));
  }

  String between(int start, int end) {
    return text.substring(start, end);
  }

  /** Moves behind the next {@code wanted}; false and to the end when there is none. */
  boolean skipBehind(String wanted) {
    int found = text.indexOf(wanted, position);
    position = found < 0 ? text.length() : found + wanted.length();
    return found >= 0;
  }

  Place place(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(line + 1, offset - lineStarts[line] + 1);
  }

  Unlexable unreadable(int offset, String sentence, String hint) {
    return new Unlexable(Finding.refused("unreadable", place(offset), sentence, hint));
  }

  /** PostgreSQL ends a line at a lone carriage return too: {@code -- note\rDELETE} deletes. */
  static boolean newline(char c) {
    return c == '\n' || c == '\r';
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (!newline(c) || pair) {
        continue;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}

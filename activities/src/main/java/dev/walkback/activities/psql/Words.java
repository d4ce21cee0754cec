package dev.walkback.activities.psql;

import dev.walkback.activities.problem.ProblemException;
import java.util.stream.Collectors;

/** Text of other people made harmless, each for the place where it stands. */
final class Words {
  private Words() {}

  /** Lines of a comment: nothing in them can end the comment. */
  static String comment(String text) {
    return text.lines()
        .map(line -> ("-- " + shown(line)).strip() + "\n")
        .collect(Collectors.joining());
  }

  /** One line, with what cannot be seen written out. */
  static String shown(String text) {
    var shown = new StringBuilder();
    text.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  /** A string of SQL; standard_conforming_strings is on. */
  static String literal(String text) {
    if (text.indexOf('\0') >= 0) {
      throw unprintable("A text of the plan holds a zero byte");
    }
    return "'" + text.replace("'", "''") + "'";
  }

  /** What psql's own commands take as one word. */
  static String argument(String text) {
    return "'" + shown(text).replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** One word of a shell. */
  static String shell(String text) {
    if (!shown(text).equals(text)) {
      throw unprintable("'" + shown(text) + "' cannot be given to a shell");
    }
    return text.matches("[A-Za-z0-9_./=:,+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  static ProblemException unprintable(String why) {
    return ProblemException.never(
        "plan-unprintable",
        why + ": this plan cannot be printed.",
        "Correct that name, or keep the plan's files at hand instead.");
  }

  private static void append(StringBuilder shown, int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          shown.append(String.format("\\u{%X}", point));
      default -> shown.appendCodePoint(point);
    }
  }
}

package dev.walkback.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A card, written in Markdown for the Web UI, as a terminal shows it. What was escaped there means
 * nothing here: a terminal knows neither links nor bold text of strangers.
 */
final class CardText {
  private static final int WIDTH = 100;

  private CardText() {}

  static String of(String markdown) {
    return markdown
        .lines()
        .filter(line -> !line.startsWith("|---"))
        .map(CardText::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(String line) {
    return line.startsWith("| ") ? row(line) : wrapped(unescaped(line));
  }

  private static String row(String line) {
    var cells = new ArrayList<String>();
    for (String cell : line.substring(2).split("(?<!\\\\)\\|", -1)) {
      if (!cell.isBlank()) {
        cells.add("%-20s".formatted(unescaped(cell.strip())));
      }
    }
    return "  " + String.join("  ", cells).stripTrailing();
  }

  /** Between backquotes nothing was escaped. */
  private static String unescaped(String text) {
    var shown = new StringBuilder(text.length());
    boolean code = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean bold = c == '*' && text.startsWith("**", i);
      if (c == '`') {
        code = !code;
        shown.append(c);
      } else if (!code && c == '\\' && i + 1 < text.length()) {
        shown.append(text.charAt(++i));
      } else if (!code && bold) {
        i++;
      } else {
        shown.append(c);
      }
    }
    return code ? text : entities(shown.toString());
  }

  private static String entities(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** Words stay whole; what goes on in the next line stands below its beginning. */
  private static String wrapped(String text) {
    var hanging = text.startsWith("- ") ? "  " : "";
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > WIDTH) {
      int space = rest.lastIndexOf(' ', WIDTH);
      if (space <= hanging.length()) {
        break;
      }
      lines.add(rest.substring(0, space));
      rest = hanging + rest.substring(space + 1);
    }
    lines.add(rest);
    return String.join("\n", lines);
  }
}

package dev.walkback.activities.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A page of Markdown as it is written; what is put in is safe already. */
final class Page {
  private final StringBuilder text = new StringBuilder();

  Page heading(String words) {
    return block("## " + words);
  }

  Page title(String words) {
    return block("# " + words);
  }

  Page block(String words) {
    gap();
    text.append(words).append('\n');
    return this;
  }

  /** A line of a list; it follows the one before without a gap. */
  Page item(String words) {
    if (!text.toString().endsWith("\n") || !lastLine().startsWith("- ")) {
      gap();
    }
    text.append("- ").append(words).append('\n');
    return this;
  }

  /** A named fact. */
  Page fact(String name, String words) {
    return item("**" + name + ":** " + words);
  }

  /** Begins a table. */
  Page columns(String... names) {
    gap();
    row(names);
    text.append(
        Arrays.stream(names).map(name -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
    return this;
  }

  Page row(String... cells) {
    text.append(Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |\n")));
    return this;
  }

  String text() {
    return text.toString();
  }

  private void gap() {
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  private String lastLine() {
    int end = text.length() - 1;
    return text.substring(text.lastIndexOf("\n", end - 1) + 1, Math.max(end, 0));
  }
}

package dev.walkback.workflows;

import dev.walkback.workflows.status.Spoken;
import dev.walkback.workflows.status.Status;
import dev.walkback.workflows.status.StatusLine;
import dev.walkback.workflows.status.TimelineEntry;
import java.util.List;

/**
 * One screen of Markdown for the Web UI: the deciding sentence first, a small table last, because
 * the frame is low and what stands under a table is cut off.
 */
final class Details {
  private static final int LONGEST = 3_500;

  private Details() {}

  static String of(Status status, List<TimelineEntry> timeline) {
    var text = new StringBuilder("**").append(plain(status.next())).append("**");
    if (status.deadline() != null) {
      text.append("\n\nWaiting for **").append(plain(status.waitingFor())).append("** until ");
      text.append(Spoken.moment(status.deadline())).append('.');
    }
    text.append("\n\nTarget `").append(code(status.target())).append("`, ").append(status.type());
    text.append(status.closed() ? ", application **closed**." : ", application open.");
    last(text, timeline);
    table(text, status.steps());
    return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST);
  }

  private static void last(StringBuilder text, List<TimelineEntry> timeline) {
    int from = Math.max(0, timeline.size() - 2);
    for (TimelineEntry entry : timeline.subList(from, timeline.size())) {
      text.append("\n\n").append(Spoken.moment(entry.at())).append(' ').append(plain(entry.text()));
    }
  }

  private static void table(StringBuilder text, List<StatusLine> steps) {
    if (steps.isEmpty()) {
      return;
    }
    text.append("\n\n| step | state | budget | took |\n|---|---|---|---|");
    for (StatusLine line : steps) {
      text.append("\n| ").append(plain(line.name())).append(" | ").append(line.state().wire());
      text.append(" | ")
          .append(Spoken.span(line.budget()))
          .append(" | ")
          .append(Spoken.span(line.took()));
      text.append(" |");
    }
  }

  private static String code(String text) {
    return text.replace('`', '\'');
  }

  /** Text from people and catalogs must not become markup: a table may be named like a verdict. */
  static String plain(String text) {
    var safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\`*_{}[]<>|#~&!".indexOf(c) >= 0) {
        safe.append('\\').append(c);
      } else if (hidden(c)) {
        safe.append(c == '\n' ? " " : "\\\\u%04x".formatted((int) c));
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  private static boolean hidden(char c) {
    int kind = Character.getType(c);
    return kind == Character.CONTROL || kind == Character.FORMAT;
  }
}

package dev.walkback.workflows;

import static java.util.stream.Collectors.joining;

import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.status.Phase;
import dev.walkback.workflows.status.Spoken;
import dev.walkback.workflows.status.Status;
import dev.walkback.workflows.status.StatusLine;
import dev.walkback.workflows.status.StepState;
import dev.walkback.workflows.status.TimelineEntry;
import dev.walkback.workflows.status.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One screen of Markdown for the Web UI: where we are, what comes, who must act by when. The
 * deciding sentence first; no table, because its cells touch and the frame is low.
 */
final class Details {
  private static final int LONGEST = 3_500;
  private static final int LAST = 2;

  /** The Web UI cuts off the last line or two of a frame. */
  private static final String ROOM = "\n\n\u00a0\n\n\u00a0";

  private static final int COMING = 4;
  private static final Pattern COMMAND = Pattern.compile("'(walkback [^'`]*)'");
  private static final Pattern DIGEST = Pattern.compile("sha256:([0-9a-f]{8})[0-9a-f]{56}");

  private Details() {}

  static String of(Status status, List<TimelineEntry> timeline, @Nullable Checkpoint asked) {
    var parts = new ArrayList<String>();
    parts.add(asked == null ? now(status) : asked.head());
    refused(parts, status);
    parts.add(where(status));
    if (!status.steps().isEmpty()) {
      parts.add("Steps: " + steps(status.steps()));
    }
    parts.add(last(timeline));
    if (asked != null) {
      parts.add(asked.facts());
    }
    return cut(String.join("\n\n", parts)) + ROOM;
  }

  static String refusedStart(String sentence) {
    int example = sentence.lastIndexOf('{');
    var said = new StringBuilder("**This start was refused, and nothing has begun.**\n\n");
    said.append(prose(example < 0 ? sentence : sentence.substring(0, example)));
    if (example >= 0) {
      // To be copied from here: outside of code a quotation mark would be drawn as a curly one.
      said.append("\n\n`").append(code(sentence.substring(example))).append('`');
    }
    return said + ROOM;
  }

  private static String now(Status status) {
    var sentence = "**" + plain(status.next()) + "**";
    if (status.outcome() == null) {
      return sentence + "\n\nNobody has to act now. To stop it: signal `abort`.";
    }
    var report = status.report() == null ? "" : " Report: `" + code(status.report()) + "`";
    return sentence + "\n\nOutcome: **" + status.outcome().wire() + "**." + report;
  }

  private static void refused(List<String> parts, Status status) {
    if (!status.refused().isEmpty() && status.outcome() == null) {
      var last = status.refused().getLast();
      var by = last.by() == null ? "" : " from " + plain(last.by());
      parts.add(
          "**Last refused**%s, `%s`: %s %s"
              .formatted(by, code(last.code()), prose(last.sentence()), prose(last.hint())));
    }
  }

  private static String where(Status status) {
    var all = Phase.values();
    int place = status.phase().ordinal() + 1;
    var coming = Stream.of(all).skip(place).limit(COMING).map(Phase::words).collect(joining(", "));
    return "Step %d of %d, **%s**%s. Target `%s`, %s, application %s."
        .formatted(
            place,
            all.length,
            status.phase().wire(),
            coming.isEmpty() || status.outcome() != null ? "" : "; then " + coming,
            code(status.target()),
            status.type(),
            status.closed() ? "**CLOSED**" : "open");
  }

  /** Neighbours in the same state share its word. */
  private static String steps(List<StatusLine> steps) {
    var text = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      var line = steps.get(i);
      text.append(plain(line.name()));
      boolean alike = i + 1 < steps.size() && line.state() == steps.get(i + 1).state();
      if (alike && line.state() == StepState.WAITING) {
        text.append(", ");
      } else {
        text.append(" **").append(line.state().wire()).append("**").append(took(line));
        text.append(i + 1 < steps.size() ? " · " : "");
      }
    }
    return text.toString();
  }

  private static String took(StatusLine line) {
    if (line.state() == StepState.RUNNING && line.budget() != null) {
      return ", budget " + Spoken.span(line.budget());
    }
    return line.took() == null ? "" : " in " + Spoken.span(line.took());
  }

  private static String last(List<TimelineEntry> timeline) {
    return timeline.stream()
        .skip(Math.max(0, timeline.size() - LAST))
        .map(entry -> Spoken.clock(entry.at()) + " " + plain(entry.text()))
        .collect(joining("\n\n"));
  }

  /** At the end of a line, so that no markup stays open. */
  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, text.lastIndexOf('\n', LONGEST));
  }

  private static String code(String text) {
    return text.replace('`', '\'');
  }

  /** A command in it becomes code: elsewhere two hyphens are drawn as a dash. */
  private static String prose(String text) {
    var said = new StringBuilder();
    int from = 0;
    for (var found = COMMAND.matcher(text); found.find(); from = found.end()) {
      said.append(plain(text.substring(from, found.start())));
      said.append('`').append(found.group(1)).append('`');
    }
    return said + plain(text.substring(from));
  }

  /** Text from people and catalogs must not become markup: a table may be named like a verdict. */
  static String plain(String text) {
    return Visible.line(DIGEST.matcher(text).replaceAll("$1…").replace('\n', ' '))
        .replaceAll("[\\\\`*_{}\\[\\]<>|#~&!]|:(?=//)|(?<=-)-", "\\\\$0");
  }
}

package dev.walkback.starter;

import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.status.Spoken;
import dev.walkback.workflows.status.Status;
import dev.walkback.workflows.status.StatusLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A status on one screen: the deciding sentence first. */
record StatusScreen(Status status, List<Doing> doing, Instant now) {
  private static final int MOST_REFUSED = 3;

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(status.next());
    if (!status.waitingFor().isEmpty()) {
      lines.add("Waiting for %s%s.".formatted(status.waitingFor(), until(status.deadline())));
    }
    doing.forEach(activity -> lines.add("Now " + activity.line()));
    lines.add("");
    lines.add(
        "%s, %s, rollback %s, phase %s, application %s"
            .formatted(
                status.target(),
                status.type(),
                head(status.rollback()),
                status.phase().wire(),
                status.closed() ? "CLOSED" : "open"));
    if (status.outcome() != null) {
      lines.add("Outcome: %s. %s".formatted(status.outcome().wire(), none(status.why())));
    }
    if (status.report() != null) {
      lines.add("Report: " + status.report());
    }
    table(lines, status.checklist());
    table(lines, status.steps());
    refused(lines);
    return lines;
  }

  private static void table(List<String> lines, List<StatusLine> rows) {
    if (!rows.isEmpty()) {
      lines.add("");
    }
    for (StatusLine row : rows) {
      lines.add(
          "  %-8s %-28s %12s %12s"
              .formatted(
                  row.state().wire(),
                  row.name(),
                  Spoken.span(row.budget()),
                  Spoken.span(row.took()))
              .stripTrailing());
    }
  }

  private void refused(List<String> lines) {
    var all = status.refused();
    if (!all.isEmpty()) {
      lines.add("");
    }
    for (Refused letter : all.subList(Math.max(0, all.size() - MOST_REFUSED), all.size())) {
      var by = letter.by() == null ? "somebody" : letter.by();
      lines.add("  refused (%s, %s): %s".formatted(by, letter.code(), letter.sentence()));
    }
  }

  private String until(@Nullable Instant deadline) {
    return deadline == null
        ? ""
        : " until %s (%s)".formatted(Spoken.moment(deadline), left(deadline));
  }

  private String left(Instant deadline) {
    var left = Duration.between(now, deadline);
    return left.isNegative() ? "that is over" : "%d min left".formatted(left.toMinutes());
  }

  private static String head(String rollback) {
    return rollback.length() < 8 ? "-" : rollback.substring(0, 8);
  }

  private static String none(@Nullable String text) {
    return text == null ? "" : text;
  }
}

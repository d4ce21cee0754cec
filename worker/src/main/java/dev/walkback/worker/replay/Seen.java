package dev.walkback.worker.replay;

import dev.walkback.worker.engine.Payloads;
import dev.walkback.workflows.approval.Counted;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.approval.Verdict;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.status.Visible;
import dev.walkback.workflows.watch.SliceReport;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.common.converter.DataConverter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Events in words: what was begun, how it ended, what came of it. */
final class Seen {
  private static final DataConverter CONVERTER = Payloads.converter();

  private Seen() {}

  static Instant at(HistoryEvent event) {
    var at = event.getEventTime();
    return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
  }

  static String begun(HistoryEvent open) {
    var summary =
        open.getUserMetadata().hasSummary() ? text(open.getUserMetadata().getSummary()) : "";
    return open.hasActivityTaskScheduledEventAttributes()
        ? "%-21s %s".formatted(type(open), summary).stripTrailing()
        : "%-21s %s".formatted("wait", summary).stripTrailing();
  }

  static String unfinished(HistoryEvent open) {
    return begun(open) + ": not over when the history ends";
  }

  static String ended(HistoryEvent open, HistoryEvent end) {
    var took = Duration.between(at(open), at(end)).toMillis();
    var came = came(open, end);
    return "%s (%s)%s".formatted(begun(open), span(took), came.isEmpty() ? "" : ": " + came);
  }

  static String text(Payload payload) {
    var text = CONVERTER.fromPayload(payload, String.class, String.class);
    return text == null ? "" : Visible.line(text);
  }

  private static String came(HistoryEvent open, HistoryEvent end) {
    if (end.hasActivityTaskCompletedEventAttributes()) {
      return result(open, end);
    }
    if (end.hasActivityTaskFailedEventAttributes()) {
      var failure = end.getActivityTaskFailedEventAttributes().getFailure();
      return "FAILED, " + Visible.line(failure.getMessage().replace("\n", " "));
    }
    if (end.hasActivityTaskTimedOutEventAttributes()) {
      return "GAVE NO ANSWER IN TIME";
    }
    return end.hasActivityTaskCanceledEventAttributes() ? "stopped on request" : "";
  }

  private static String result(HistoryEvent open, HistoryEvent end) {
    return switch (type(open)) {
      case "Approval.Judge" -> read(end, Verdict.class).map(Seen::verdict).orElse("");
      case "Check.Run" ->
          read(end, CheckReport.class).map(report -> report.worst().wire()).orElse("");
      case "Watch.Slice" ->
          read(end, SliceReport.class)
              .map(slice -> slice.health().wire() + ", " + slice.probes() + " probes")
              .orElse("");
      default -> "";
    };
  }

  private static String verdict(Verdict verdict) {
    return Visible.line(
        switch (verdict) {
          case Decided decided ->
              decided.reply().wire()
                  + " by "
                  + String.join(", ", decided.by())
                  + ": "
                  + decided.reason();
          case Counted counted ->
              counted.reply().wire() + " by " + counted.by() + "; " + counted.stillNeeded();
          case Refused refused -> "REFUSED, " + refused.code() + ": " + refused.sentence();
        });
  }

  private static <T> Optional<T> read(HistoryEvent end, Class<T> type) {
    var result = end.getActivityTaskCompletedEventAttributes().getResult();
    return Optional.ofNullable(CONVERTER.fromPayloads(0, Optional.of(result), type, type));
  }

  private static String type(HistoryEvent open) {
    return open.getActivityTaskScheduledEventAttributes().getActivityType().getName();
  }

  private static String span(long millis) {
    return millis < 10_000 ? millis + " ms" : Duration.ofSeconds(millis / 1000).toString();
  }
}

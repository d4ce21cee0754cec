package dev.walkback.activities.report;

import dev.walkback.activities.report.ReportRecords.Stood;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.RowCount;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.RowOperation;
import dev.walkback.workflows.report.ReportRequest;
import dev.walkback.workflows.status.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What it came to, in numbers.
 *
 * @param closedFrom when the first barrier stood; null where nothing was closed
 * @param closedUntil when the last one was gone; null while one stands
 * @param standing what still keeps people out, outermost first
 * @param planned steps that were to be reversed; {@code reversed} those that are
 * @param broughtBack steps that were taken back again
 * @param left rows that left live tables; {@code kept} rows that are kept as they were
 */
public record Figures(
    Instant detected,
    Instant begun,
    Instant ended,
    @Nullable Instant closedFrom,
    @Nullable Instant closedUntil,
    List<String> standing,
    int planned,
    int reversed,
    int broughtBack,
    long left,
    long kept,
    Duration executing) {
  /** Copies, so that what was counted cannot change. */
  public Figures {
    standing = List.copyOf(standing);
  }

  /** How long people were kept out; empty where they were not, or still are. */
  Optional<Duration> closedFor() {
    return closedFrom == null || closedUntil == null
        ? Optional.empty()
        : Optional.of(Duration.between(closedFrom, closedUntil));
  }

  static Figures of(ReportRequest request, Account.Beside beside) {
    var loaded = Account.loaded(request);
    var timeline = request.timeline();
    var reversed = going(beside.receipts(), Direction.REVERSE);
    boolean standing = beside.barriers().stream().anyMatch(Stood::standing);
    return new Figures(
        loaded.detected(),
        first(timeline, loaded.detected()),
        timeline.isEmpty() ? loaded.detected() : timeline.getLast().at(),
        beside.barriers().stream()
            .map(Stood::from)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        standing
            ? null
            : beside.barriers().stream()
                .map(Stood::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null),
        beside.barriers().stream().filter(Stood::standing).map(Stood::label).toList(),
        loaded.plan().reversals().size(),
        reversed.size(),
        going(beside.receipts(), Direction.BRING_BACK).size(),
        reversed.stream()
            .flatMap(receipt -> receipt.rows().stream())
            .filter(Figures::leaves)
            .mapToLong(RowCount::rows)
            .sum(),
        reversed.stream().mapToLong(StepReceipt::preserved).sum(),
        beside.receipts().stream().map(StepReceipt::took).reduce(Duration.ZERO, Duration::plus));
  }

  static boolean leaves(RowCount count) {
    return count.operation() == RowOperation.DELETE || count.operation() == RowOperation.DROP;
  }

  static List<StepReceipt> going(List<StepReceipt> receipts, Direction direction) {
    return receipts.stream().filter(receipt -> receipt.direction() == direction).toList();
  }

  private static Instant first(List<TimelineEntry> timeline, Instant otherwise) {
    return timeline.isEmpty() ? otherwise : timeline.getFirst().at();
  }
}

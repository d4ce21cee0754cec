package dev.walkback.workflows.report;

import dev.walkback.workflows.status.Status;
import dev.walkback.workflows.status.TimelineEntry;
import java.util.List;
import java.util.UUID;

/** Everything the workflow knows at the end; what only people know is asked in the report. */
public record ReportRequest(
    UUID rollback,
    String workflow,
    String run,
    Facts facts,
    Status status,
    List<TimelineEntry> timeline) {
  /** Copies, so that what is written down cannot change. */
  public ReportRequest {
    timeline = List.copyOf(timeline);
  }
}

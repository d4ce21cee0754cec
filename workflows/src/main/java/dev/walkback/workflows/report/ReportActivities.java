package dev.walkback.workflows.report;

import io.temporal.activity.ActivityInterface;

/** Writing down what happened. */
@ActivityInterface(namePrefix = "Report.")
public interface ReportActivities {
  /**
   * Writes the report as Markdown and JSON; may be repeated, the same facts give the same files.
   */
  Reference write(ReportRequest request);

  /** Writes the history so far; may be repeated. */
  Reference export(ExportRequest request);
}

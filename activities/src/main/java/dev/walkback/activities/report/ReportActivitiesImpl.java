package dev.walkback.activities.report;

import dev.walkback.activities.engine.Attempt;
import dev.walkback.workflows.report.ExportRequest;
import dev.walkback.workflows.report.Reference;
import dev.walkback.workflows.report.ReportActivities;
import dev.walkback.workflows.report.ReportRequest;

/** What the runbook calls. */
public final class ReportActivitiesImpl implements ReportActivities {
  private final ReportWriting writing;
  private final HistoryExport export;

  /** Writes and exports through these. */
  public ReportActivitiesImpl(ReportWriting writing, HistoryExport export) {
    this.writing = writing;
    this.export = export;
  }

  @Override
  public Reference write(ReportRequest request) {
    return Attempt.of(() -> writing.write(request));
  }

  @Override
  public Reference export(ExportRequest request) {
    return Attempt.of(() -> export.soFar(request));
  }
}

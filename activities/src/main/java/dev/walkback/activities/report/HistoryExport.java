package dev.walkback.activities.report;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.report.ExportRequest;
import dev.walkback.workflows.report.Reference;
import java.time.Instant;
import java.util.UUID;

/** Writes histories beside their reports: the engine forgets them after its retention. */
public final class HistoryExport {
  private final ReportFolder folder;
  private final ReportRecords records;
  private final Histories histories;

  /** Exports from this engine. */
  public HistoryExport(ReportFolder folder, ReportRecords records, Histories histories) {
    this.folder = folder;
    this.records = records;
    this.histories = histories;
  }

  /** The history so far, while the run is still writing it. */
  public Reference soFar(ExportRequest request) {
    var begun =
        records
            .begun(request.rollback())
            .orElseThrow(() ->
                ProblemException.never(
                    "rollback-unknown",
                    "Rollback " + request.rollback() + " is not known to this installation.",
                    "Look whether this worker uses the right database."));
    return export(request, begun, false);
  }

  /** The whole history of a run that is over; a start that was refused has one too. */
  public Reference whole(UUID rollback, String workflow, String run, Instant started) {
    var begun = records.begun(rollback).orElse(started);
    return export(new ExportRequest(rollback, workflow, run), begun, true);
  }

  private Reference export(ExportRequest request, Instant begun, boolean whole) {
    var json = histories.json(request.workflow(), request.run());
    var file = folder.file(request.rollback(), request.run(), begun, "history.json");
    folder.write(file, json);
    var history = new Reference(file.toString(), Sha256.of(json));
    records.exported(request.workflow(), request.run(), history, whole);
    return history;
  }
}

package dev.walkback.worker.loop;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.report.HistoryExport;
import dev.walkback.activities.report.ReportRecords;
import dev.walkback.worker.engine.ClosedRun;
import dev.walkback.worker.engine.RunState;
import dev.walkback.worker.engine.Runs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the history of every closed run out of the engine before the engine forgets it. */
public final class ExportLoop {
  private static final Logger LOG = LoggerFactory.getLogger(ExportLoop.class);

  private final Runs runs;
  private final ReportRecords records;
  private final HistoryExport export;
  private final Set<String> complained = new HashSet<>();

  /** Exports with these. */
  public ExportLoop(Runs runs, ReportRecords records, HistoryExport export) {
    this.runs = runs;
    this.records = records;
    this.export = export;
  }

  /** One round; a run that cannot be exported does not hold up the others. */
  public void round() {
    var whole = records.exported();
    for (ClosedRun run : runs.closed().orElseGet(this::known)) {
      if (!whole.contains(run.run())) {
        export(run);
      }
    }
  }

  /** Where the engine cannot list, the runs our own database knows. */
  private List<ClosedRun> known() {
    return records.unexported().stream()
        .filter(run ->
            runs.look(run.workflow(), run.run(), Set.of(run.run())) instanceof RunState.Over over
                && over.run().equals(run.run()))
        .map(run -> new ClosedRun(run.workflow(), run.run(), run.begun()))
        .toList();
  }

  private void export(ClosedRun run) {
    try {
      var rollback =
          records
              .rollback(run.run())
              .orElseGet(() -> UUID.fromString(runs.firstRun(run.workflow(), run.run())));
      var history = export.whole(rollback, run.workflow(), run.run(), run.started());
      LOG.info("history of {} exported to {}", run.workflow(), history.place());
    } catch (ProblemException failed) {
      if (complained.add(run.run())) {
        LOG.warn("history of {}, run {}: {}", run.workflow(), run.run(), failed.getMessage());
      }
    }
  }
}

package dev.walkback.activities.backup;

import dev.walkback.activities.dump.ClientTools;
import dev.walkback.activities.dump.SourceTables;
import dev.walkback.activities.dump.StoredCapture;
import dev.walkback.activities.execution.Sources;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.rehearsal.CapturedCatalog;
import dev.walkback.activities.target.MigrationRuns;
import dev.walkback.workflows.plan.CaptureRef;
import java.nio.file.Path;

/** Opens the capture a plan is pinned to; another one of the same name is refused by its digest. */
public final class PinnedCaptures {
  private final MigrationRuns runs;
  private final Path root;
  private final ClientTools tools;

  /** Captures lie below {@code root}. */
  public PinnedCaptures(MigrationRuns runs, Path root, ClientTools tools) {
    this.runs = runs;
    this.root = root;
    this.tools = tools;
  }

  /** The capture itself. */
  public StoredCapture open(CaptureRef source) {
    var capture = StoredCapture.open(root, folder(source));
    if (!capture.manifestDigest().equals(source.manifestDigest())) {
      throw ProblemException.never(
          "capture-swapped",
          "Capture "
              + source.id()
              + " is not the one the plan was loaded with: its manifest has "
              + "another digest.",
          "Find out who changed it; start again to pin what is there now.");
    }
    return capture;
  }

  /** Where it lies. */
  public Path folder(CaptureRef source) {
    return runs.capture(source.id())
        .map(listed -> Path.of(listed.directory()))
        .orElseThrow(() ->
            ProblemException.never(
                "capture-unknown",
                "Capture " + source.id() + " is not on record.",
                "Look at 'walkback captures'."));
  }

  /** The rows of its tables, for steps that bring them back. */
  public Sources rows() {
    return (rollback, source) -> new SourceTables(open(source), tools, Progress.silent())::load;
  }

  /** What "before" means. */
  public CapturedCatalog catalog() {
    return source -> open(source).fingerprint();
  }
}

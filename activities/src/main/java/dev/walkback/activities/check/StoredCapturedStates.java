package dev.walkback.activities.check;

import dev.walkback.activities.dump.StoredCapture;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.store.Store;
import dev.walkback.workflows.plan.CaptureRef;
import java.nio.file.Path;

/** Reads captures where our own database says they lie. */
public final class StoredCapturedStates implements CapturedStates {
  private final Store store;
  private final Path root;

  /** Below this root. */
  public StoredCapturedStates(Store store, Path root) {
    this.store = store;
    this.root = root;
  }

  @Override
  public CapturedState of(CaptureRef source) {
    String directory =
        store
            .inTransaction(in ->
                Query.first(
                    in,
                    Sql.of(StoredCapturedStates.class, "capture-directory"),
                    row -> row.getString(1),
                    source.id()))
            .orElseThrow(() ->
                ProblemException.never(
                    "capture-unknown",
                    "Capture " + source.id() + " is not on record.",
                    "Look for it with `walkback captures`."));
    var capture = StoredCapture.open(root, root.resolve(directory));
    if (!capture.manifestDigest().equals(source.manifestDigest())) {
      throw ProblemException.never(
          "capture-other",
          "Capture " + source.id() + " is not the one that was pinned when the plan was loaded.",
          "Somebody changed it since; do not use it.");
    }
    return new CapturedState(capture.counts(), capture.sequences(), capture.fingerprint());
  }
}

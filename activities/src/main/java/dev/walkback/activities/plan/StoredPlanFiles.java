package dev.walkback.activities.plan;

import dev.walkback.activities.execution.PlanFiles;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.store.Store;
import dev.walkback.workflows.plan.Sha256;
import java.nio.charset.StandardCharsets;

/** The SQL of loaded plans, from our own database; the folder may have changed since. */
public final class StoredPlanFiles implements PlanFiles {
  private final Store store;

  /** Kept here. */
  public StoredPlanFiles(Store store) {
    this.store = store;
  }

  @Override
  public String text(String digest) {
    byte[] body =
        store
            .inTransaction(tx ->
                Query.first(
                    tx, Sql.of(StoredPlanFiles.class, "file-body"), row -> row.getBytes(1), digest))
            .orElseThrow(() -> gone(digest));
    if (!Sha256.of(body).equals(digest)) {
      throw gone(digest);
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  private static ProblemException gone(String digest) {
    return ProblemException.never(
        "plan-file-gone",
        "The plan's file " + digest + " is not in our database, or was altered there.",
        "Start the rollback again, so that the plan is read anew; and look who changed it.");
  }
}

package dev.walkback.activities.approval;

import dev.walkback.activities.execution.PlanFiles;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.workflows.plan.Harm;
import dev.walkback.workflows.plan.Limits;
import dev.walkback.workflows.plan.LockTimeout;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.Scripts;
import dev.walkback.workflows.plan.Setting;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.plan.SqlFile;
import dev.walkback.workflows.plan.StatementTimeout;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.plan.TransactionalStep;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A step that needs a lock on {@code tracks} for itself, and its files. */
final class OneStep implements PlanFiles {
  private final Map<String, String> texts = new HashMap<>();
  private final Step step =
      new TransactionalStep(
          "004",
          new Scripts(
              file("ALTER TABLE tracks ALTER COLUMN title SET DEFAULT 'x'"),
              file("ALTER TABLE tracks ALTER COLUMN title DROP DEFAULT"),
              file("SELECT 1 WHERE false")),
          new Setting(TargetForTests.OWNER, List.of("public"), Map.of(), List.of()),
          new Harm(List.of(), Loss.NONE, List.of()),
          new Limits(
              new LockTimeout(Duration.ofMillis(500)),
              new StatementTimeout(Duration.ofMinutes(1)),
              Duration.ofMinutes(5)),
          null);

  Step step() {
    return step;
  }

  @Override
  public String text(String digest) {
    return texts.get(digest);
  }

  private SqlFile file(String sql) {
    texts.put(Sha256.of(sql), sql);
    return new SqlFile("revert/004.sql", Sha256.of(sql), sql.length());
  }
}

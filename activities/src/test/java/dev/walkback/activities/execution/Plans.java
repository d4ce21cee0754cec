package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.StepRequest;
import dev.walkback.workflows.maintenance.Baseline;
import dev.walkback.workflows.plan.CaptureRef;
import dev.walkback.workflows.plan.Harm;
import dev.walkback.workflows.plan.Limits;
import dev.walkback.workflows.plan.LockTimeout;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.MigrationTool;
import dev.walkback.workflows.plan.NonTransactionalStep;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.RowOperation;
import dev.walkback.workflows.plan.Scripts;
import dev.walkback.workflows.plan.Setting;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.plan.SqlFile;
import dev.walkback.workflows.plan.StatementTimeout;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.plan.TransactionalStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Steps put together in one line each, and their files. */
final class Plans implements PlanFiles {
  static final String DIGEST = Sha256.of("the plan");
  private final Map<String, String> files = new ConcurrentHashMap<>();

  String name = "004";
  String revert = "";
  String reapply = "";
  String verify = "SELECT 1 WHERE false";
  List<RowBudget> rows = new ArrayList<>();
  Map<String, String> load = Map.of();
  List<String> history = List.of();
  MigrationTool tool = MigrationTool.NONE;
  Duration lock = Duration.ofMillis(500);
  Duration statement = Duration.ofMinutes(1);
  Baseline baseline;

  static Plans revert(String sql) {
    var plan = new Plans();
    plan.revert = sql;
    return plan;
  }

  Plans named(String step) {
    name = step;
    return this;
  }

  Plans reapply(String sql) {
    reapply = sql;
    return this;
  }

  Plans verify(String sql) {
    verify = sql;
    return this;
  }

  Plans rows(String relation, RowOperation operation, long min, long max) {
    rows.add(new RowBudget(relation, operation, min, max));
    return this;
  }

  Step transactional() {
    return new TransactionalStep(name, scripts(), setting(), harm(), limits(), null);
  }

  Step outside() {
    return new NonTransactionalStep(name, scripts(), setting(), harm(), limits(), null);
  }

  StepRequest request(UUID rollback, Step step, Direction direction) {
    var source = new CaptureRef("capture", "run", Sha256.of("manifest"), Instant.EPOCH);
    return new StepRequest(
        rollback, DIGEST, step, direction, tool, source, Duration.ofSeconds(1), baseline, 1, null);
  }

  @Override
  public String text(String digest) {
    return files.get(digest);
  }

  private Scripts scripts() {
    return new Scripts(file("revert", revert), file("reapply", reapply), file("verify", verify));
  }

  private SqlFile file(String folder, String sql) {
    var digest = Sha256.of(sql);
    files.put(digest, sql);
    return new SqlFile(folder + "/" + name + ".sql", digest, sql.length());
  }

  private Setting setting() {
    return new Setting(TargetForTests.OWNER, List.of("public"), load, history);
  }

  private Harm harm() {
    return new Harm(List.of(), Loss.PARTIAL, rows);
  }

  private Limits limits() {
    return new Limits(
        new LockTimeout(lock), new StatementTimeout(statement), Duration.ofMinutes(5));
  }
}

package dev.walkback.activities.rehearsal;

import dev.walkback.activities.execution.PlanFiles;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.workflows.plan.Choice;
import dev.walkback.workflows.plan.Harm;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Limits;
import dev.walkback.workflows.plan.LockTimeout;
import dev.walkback.workflows.plan.Loss;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Steps as a test says them, and the text of their files. */
public final class StepForTests {
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  private final String name;
  private final List<Hazard> hazards = new ArrayList<>();
  private final List<RowBudget> rows = new ArrayList<>();
  private Map<String, String> load = Map.of();
  private Loss loss = Loss.NONE;
  private @Nullable Choice optional;
  private String revert = "";
  private String reapply = "";
  private String verify = "SELECT WHERE false";

  private StepForTests(String name) {
    this.name = name;
  }

  public static StepForTests step(String name) {
    return new StepForTests(name);
  }

  /** The text of every file that a test has made. */
  public static PlanFiles files() {
    return digest -> {
      var text = TEXTS.get(digest);
      if (text == null) {
        throw new IllegalStateException("no test made a file " + digest);
      }
      return text;
    };
  }

  public StepForTests revert(String sql) {
    revert = sql;
    return this;
  }

  public StepForTests reapply(String sql) {
    reapply = sql;
    return this;
  }

  public StepForTests verify(String sql) {
    verify = sql;
    return this;
  }

  public StepForTests harms(Hazard... declared) {
    hazards.addAll(List.of(declared));
    return this;
  }

  public StepForTests loses(Loss declared) {
    loss = declared;
    return this;
  }

  public StepForTests rows(String table, RowOperation operation, long min, long max) {
    rows.add(new RowBudget(table, operation, min, max));
    return this;
  }

  public StepForTests load(String table, String temporary) {
    load = Map.of(table, temporary);
    return this;
  }

  public StepForTests optional(Choice choice) {
    optional = choice;
    return this;
  }

  public Step done() {
    return new TransactionalStep(
        name,
        new Scripts(file("revert", revert), file("reapply", reapply), file("verify", verify)),
        new Setting(TargetForTests.OWNER, List.of("public"), load, List.of()),
        new Harm(hazards, loss, rows),
        new Limits(
            new LockTimeout(Duration.ofMillis(500)),
            new StatementTimeout(Duration.ofMinutes(1)),
            Duration.ofMinutes(5)),
        optional);
  }

  /** The same outside a transaction. */
  public Step alone() {
    var inside = done();
    return new NonTransactionalStep(
        inside.name(),
        inside.scripts(),
        inside.setting(),
        inside.harm(),
        inside.limits(),
        optional);
  }

  private SqlFile file(String kind, String text) {
    var digest = Sha256.of(text);
    TEXTS.put(digest, text);
    return new SqlFile(kind + "/" + name + ".sql", digest, text.length());
  }
}

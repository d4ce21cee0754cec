package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Counted;
import dev.walkback.activities.postgres.Guards;
import dev.walkback.activities.postgres.Query;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.RowOperation;
import dev.walkback.workflows.plan.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** The way there: rows kept, the script, its verification, the tool's history, the budgets. */
final class Reversing implements Way {
  private final Scene scene;
  private final Step step;
  private final ReadScript revert;
  private final ReadScript verify;
  private final Budgets budgets;
  private final Keeper keeper;
  private final Hiding hiding;
  private final Removal removal;
  private final HistoryRecords records;
  private final Rewrites rewrites;

  Reversing(Scene scene, ReadScript revert, ReadScript verify) {
    this.scene = scene;
    this.step = scene.attempt().step();
    this.revert = revert;
    this.verify = verify;
    this.budgets = new Budgets(step.name(), step.harm().rows());
    var names = scene.attempt().names();
    this.keeper = new Keeper(scene.session(), scene.roles(), names, step.name());
    this.hiding = new Hiding(scene.session(), scene.roles(), names, step.name(), keeper.keeping());
    this.removal = new Removal(scene.session(), scene.roles(), step.name(), keeper, hiding);
    this.records = new HistoryRecords(scene, keeper.keeping());
    this.rewrites = new Rewrites(scene.session(), scene.roles(), step.name());
  }

  @Override
  public void prepare(Tables before) throws SQLException {
    Counted.refuseUncounted(scene.session());
    scene.roles().owner();
    budgets.find(scene.session());
    scene.roles().ourselves();
    keeper.watch(changing(), before);
    rewrites.watch(before);
  }

  @Override
  public void go(Guards guards) throws SQLException {
    load();
    new Running(scene, revert)
        .each(statement -> rewrites.around(statement, () -> removal.run(statement, guards)));
    Query.run(scene.session(), "SET CONSTRAINTS ALL IMMEDIATE");
    // Else the verification is asked on ground the script has moved, and fails for another reason.
    guards.compare(scene.session(), step.name());
    long rows = Verification.rows(scene.session(), verify);
    if (rows > 0) {
      throw Verification.failed(step.name(), verify, rows);
    }
    budgets.find(scene.session());
    records.forget();
  }

  @Override
  public Settled settle(Tables before, Tables after) throws SQLException {
    Vanished.refuse(step.name(), before, after, removal);
    rewrites.judge();
    var touched = Touched.between(before, after, budgets.relations().values());
    removal.dropped().forEach((oid, gone) -> touched.dropped(oid, gone.name(), gone.rows()));
    var forgotten = records.forgotten();
    touched.except(forgotten.relation(), RowOperation.DELETE, forgotten.rows().size());
    var rows = budgets.judge(touched.copy());
    long preserved = keeper.end(touched, after);
    records.keep();
    return new Settled(rows, preserved, hiding.hidden());
  }

  private void load() {
    if (step.setting().load().isEmpty()) {
      return;
    }
    var request = scene.attempt().request();
    var source = scene.attempt().tools().sources().of(request.rollback(), request.source());
    step.setting()
        .load()
        .forEach((table, name) -> {
          scene.attempt().progress().at(1, "loading " + table + " of the source");
          source.load(scene.session(), table, name);
        });
  }

  private List<Long> changing() {
    return step.harm().rows().stream()
        .filter(budget -> Budgets.changes(budget.operation()))
        .map(RowBudget::relation)
        .map(budgets.relations()::get)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }
}

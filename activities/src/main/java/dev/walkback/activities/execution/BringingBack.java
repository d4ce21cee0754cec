package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Guards;
import dev.walkback.activities.postgres.Ledger;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.StepKey;
import dev.walkback.workflows.plan.Step;
import java.sql.SQLException;
import java.util.List;

/**
 * The way back: what was hidden, the rows, the plan's {@code reapply}, what else had gone along,
 * the tool's history. A step that was never reversed has nothing to bring back.
 *
 * <p>Rows have the last word: whatever the reapply writes into a table of which rows were kept is
 * watched, and afterwards every row there is as it was, or nothing of this stays. Some reapplies
 * want the rows back first, others the state the reversal left; the second is tried where the first
 * fails.
 */
final class BringingBack implements Way {
  private final Scene scene;
  private final Step step;
  private final ReadScript reapply;
  private final Keeping keeping;
  private final Unhiding unhiding;
  private final Restoring restoring;
  private final HistoryRecords records;
  private final Keeper keeper;
  private boolean nothing;

  BringingBack(Scene scene, ReadScript reapply) {
    this.scene = scene;
    this.step = scene.attempt().step();
    this.reapply = reapply;
    var names = scene.attempt().names();
    this.keeper = new Keeper(scene.session(), scene.roles(), names, step.name());
    this.keeping = keeper.keeping();
    this.unhiding = new Unhiding(scene.session(), scene.roles(), names, step.name(), keeping);
    this.restoring = new Restoring(scene.session(), scene.roles(), step.name(), keeping);
    this.records = new HistoryRecords(scene, keeping);
  }

  @Override
  public void prepare(Tables before) throws SQLException {
    var key = scene.attempt().key();
    var there = new StepKey(key.rollback(), key.planDigest(), key.step(), "");
    nothing = Ledger.receipt(scene.session(), there).isEmpty();
    if (nothing || !keeping.there()) {
      return;
    }
    restoring.refuseChanged();
    records.recall();
    unhiding.back();
    keeper.watch(restoring.tables());
  }

  @Override
  public void go(Guards guards) throws SQLException {
    if (nothing) {
      return;
    }
    if (!rowsFirst()) {
      run();
    }
    records.remember();
  }

  @Override
  public Settled settle(Tables before, Tables after) throws SQLException {
    if (!nothing && keeping.there()) {
      keeper.unwatch();
      restoring.finish();
      unhiding.afterwards();
      restoring.prove();
    }
    var now = Tables.read(scene.session());
    var rows = Touched.between(before, now, List.of()).left();
    return new Settled(rows, 0, List.of());
  }

  /** False, and nothing done, where the reapply does not go with the rows that are back already. */
  private boolean rowsFirst() throws SQLException {
    if (!keeping.there()) {
      return false;
    }
    Query.run(scene.session(), "SAVEPOINT wb_way");
    scene.roles().ourselves();
    boolean some = restoring.tryAll();
    scene.roles().owner();
    try {
      if (some) {
        run();
        return true;
      }
    } catch (FailedStatement e) {
      if (!Restoring.misfit(Problems.state(e))) {
        throw e;
      }
    }
    Query.run(scene.session(), "ROLLBACK TO SAVEPOINT wb_way");
    return false;
  }

  private void run() throws SQLException {
    new Running(scene, reapply).each(statement -> Query.run(scene.session(), statement.sql()));
  }
}

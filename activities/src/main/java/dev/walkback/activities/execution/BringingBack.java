package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Guards;
import dev.walkback.activities.postgres.Ledger;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.StepKey;
import dev.walkback.workflows.plan.Step;
import java.sql.SQLException;
import java.util.List;

/**
 * The way back: what was hidden, the rows that fit already, the plan's {@code reapply}, the other
 * rows, what else had gone along, the tool's history. A step that was never reversed has nothing to
 * bring back.
 *
 * <p>Afterwards every kept row is as it was, or nothing of this stays.
 */
final class BringingBack implements Way {
  private final Scene scene;
  private final Step step;
  private final ReadScript reapply;
  private final Keeping keeping;
  private final Unhiding unhiding;
  private final Restoring restoring;
  private final HistoryRecords records;
  private boolean nothing;

  BringingBack(Scene scene, ReadScript reapply) {
    this.scene = scene;
    this.step = scene.attempt().step();
    this.reapply = reapply;
    var names = scene.attempt().names();
    this.keeping = new Keeping(scene.session(), names);
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
    restoring.tryAll();
  }

  @Override
  public void go(Guards guards) throws SQLException {
    if (nothing) {
      return;
    }
    new Running(scene, reapply).each(statement -> Query.run(scene.session(), statement.sql()));
    records.remember();
  }

  @Override
  public Settled settle(Tables before, Tables after) throws SQLException {
    if (!nothing && keeping.there()) {
      restoring.finish();
      unhiding.afterwards();
      restoring.prove();
    }
    var now = Tables.read(scene.session());
    var rows = Touched.between(before, now, List.of()).left();
    return new Settled(rows, 0, List.of());
  }
}

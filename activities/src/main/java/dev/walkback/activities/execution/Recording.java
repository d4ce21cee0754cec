package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Guards;
import dev.walkback.workflows.execution.Direction;
import java.sql.SQLException;
import java.util.List;

/** What is left for a transaction when the act itself could not be in one. */
final class Recording implements Way {
  private final Scene scene;
  private final ReadScript verify;
  private final HistoryRecords records;

  Recording(Scene scene, ReadScript verify) {
    this.scene = scene;
    this.verify = verify;
    this.records = new HistoryRecords(scene, new Keeping(scene.session(), scene.attempt().names()));
  }

  @Override
  public void prepare(Tables before) throws SQLException {
    if (back()) {
      records.recall();
    }
  }

  @Override
  public void go(Guards guards) throws SQLException {
    if (back()) {
      records.remember();
      return;
    }
    long rows = Verification.rows(scene.session(), verify);
    if (rows > 0) {
      throw Verification.failedAfter(scene.attempt().step().name(), verify, rows);
    }
    records.forget();
  }

  @Override
  public Settled settle(Tables before, Tables after) throws SQLException {
    records.keep();
    return new Settled(List.of(), 0, List.of());
  }

  private boolean back() {
    return scene.attempt().request().direction() == Direction.BRING_BACK;
  }
}

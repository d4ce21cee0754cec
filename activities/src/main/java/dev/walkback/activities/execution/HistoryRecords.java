package dev.walkback.activities.execution;

import dev.walkback.activities.history.Forgotten;
import dev.walkback.activities.history.MigrationHistory;
import dev.walkback.activities.postgres.Query;
import java.sql.SQLException;
import java.util.List;

/** Takes the tool's records out and keeps them, or puts the kept ones back. */
final class HistoryRecords {
  private final Scene scene;
  private final Keeping keeping;
  private final MigrationHistory history;
  private Forgotten forgotten = Forgotten.nothing();
  private List<Forgotten> kept = List.of();

  HistoryRecords(Scene scene, Keeping keeping) {
    this.scene = scene;
    this.keeping = keeping;
    this.history = MigrationHistory.of(scene.attempt().request().tool());
  }

  /** Under the owner's role, on the plan's search path. */
  void forget() {
    var step = scene.attempt().step();
    history.refuseUnrecorded(scene.session(), step.name(), step.setting().history());
    forgotten = history.forget(scene.session(), step.setting().history());
  }

  Forgotten forgotten() {
    return forgotten;
  }

  /** Under our own login. */
  void keep() throws SQLException {
    if (!forgotten.rows().isEmpty()) {
      keeping.make();
      Query.update(
          scene.session(),
          keeping.sql("history-keep"),
          scene.attempt().step().name(),
          forgotten.table(),
          forgotten.relation(),
          forgotten.rows().toArray(String[]::new));
    }
  }

  /** Under our own login. */
  void recall() throws SQLException {
    if (keeping.there()) {
      kept =
          Query.list(
              scene.session(),
              keeping.sql("history-kept"),
              row -> new Forgotten(row.getLong(2), row.getString(1), List.of(row.getString(3))),
              scene.attempt().step().name());
    }
  }

  /** Under the owner's role, on the plan's search path. */
  void remember() {
    kept.forEach(record -> history.remember(scene.session(), record));
  }
}

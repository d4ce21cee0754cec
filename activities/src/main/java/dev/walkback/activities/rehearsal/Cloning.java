package dev.walkback.activities.rehearsal;

import dev.walkback.activities.dump.ClientTools;
import dev.walkback.activities.dump.Transfer;
import dev.walkback.activities.dump.Version;
import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.activities.fingerprint.FingerprintDifference;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Copies the present of a target into an empty scratch database; the target is only read. */
record Cloning(ClientTools tools, Limits limits, PresentCatalog catalog) {
  private static final int TRIES = 3;

  /**
   * Copies it, and answers the target's catalog at that moment: equal before and after, else the
   * copy would be of no moment at all.
   *
   * @param target a session of whoever may read everything there
   */
  Fingerprint copy(
      UUID rollback,
      Connection target,
      Address from,
      Present present,
      boolean rows,
      Connection empty,
      Address to,
      Progress progress)
      throws SQLException {
    var version = Version.in(present.server().version()).orElseThrow();
    var found = tools.forServer(version);
    long bytes = rows ? present.server().bytes() : 0;
    try (var transfer = Transfer.below(limits.folder(), found, limits.jobs(), bytes)) {
      var read = dump(rollback, target, from, rows, transfer, progress.within(0, 60));
      adapt(empty, read);
      progress.at(60, "restoring it on the scratch server");
      transfer.restore(to, progress.within(60, 100));
      return read;
    }
  }

  private Fingerprint dump(
      UUID rollback,
      Connection target,
      Address from,
      boolean rows,
      Transfer transfer,
      Progress progress)
      throws SQLException {
    for (int left = TRIES - 1; ; left--) {
      var before = catalog.read(rollback, target);
      transfer.dump(from, rows, before.of("relation").size(), progress);
      var after = catalog.read(rollback, target);
      var changed = FingerprintDifference.between(before, after, List.of());
      if (changed.differences().isEmpty()) {
        return before;
      }
      if (left == 0) {
        throw ProblemException.again(
            "catalog-moves",
            "The schema of the target changed during each of %d copies, last: %s."
                .formatted(TRIES, changed.differences().getFirst().sentence()),
            "See that no migration is running there.");
      }
    }
  }

  /** An archive says what to make, never that the schema every new database has was dropped. */
  private static void adapt(Connection empty, Fingerprint catalog) throws SQLException {
    if (!catalog.of("schema").containsKey("public")) {
      Query.run(empty, "DROP SCHEMA public");
    }
  }
}

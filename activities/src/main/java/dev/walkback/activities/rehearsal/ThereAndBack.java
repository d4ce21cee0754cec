package dev.walkback.activities.rehearsal;

import dev.walkback.activities.fingerprint.FingerprintDifference;
import dev.walkback.activities.fingerprint.NamedDifference;
import dev.walkback.activities.progress.Progress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whether a clone is again what it was: its whole catalog, and every row. */
final class ThereAndBack {
  private ThereAndBack() {}

  /** What is not; empty when everything is. */
  static List<String> differences(Clone clone, Contents before, Progress progress)
      throws SQLException {
    var differences = new ArrayList<String>();
    FingerprintDifference.between(clone.catalog().before(), clone.fingerprint(), List.of())
        .differences()
        .stream()
        .map(NamedDifference::sentence)
        .forEach(differences::add);
    differences.addAll(before.differences(Contents.read(clone.superuser(), progress)));
    return differences;
  }
}

package dev.walkback.activities.maintenance;

import dev.walkback.activities.target.TargetAccess;
import java.util.List;
import java.util.TreeSet;

/** One target with its ways in: the database, its endpoints, its switches. */
public record Site(TargetAccess access, Entrances entrances) {
  /** Our own logins there. */
  public Logins logins() {
    return new Logins(
        new TreeSet<>(
            List.of(
                access.operator().user(), access.observing().user(), access.archiving().user())));
  }
}

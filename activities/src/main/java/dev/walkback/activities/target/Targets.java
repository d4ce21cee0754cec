package dev.walkback.activities.target;

import java.util.UUID;

/** Finds the way to a target; the only road from an id in a history to a connection. */
public interface Targets {
  /** The access of the target this rollback is about; refuses when it is no longer configured. */
  TargetAccess of(UUID rollback);

  /** The access of a target by its configured name; refuses an unknown one, listing the known. */
  TargetAccess named(String target);
}

package dev.walkback.activities.rehearsal;

import dev.walkback.activities.fingerprint.Fingerprint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The catalog of a target as it is when its application is open: a plan that closes early is
 * rehearsed while nobody may connect, and that is no difference the plan makes.
 */
@FunctionalInterface
public interface PresentCatalog {
  /** Reads it; changes nothing there. */
  Fingerprint read(UUID rollback, Connection target) throws SQLException;
}

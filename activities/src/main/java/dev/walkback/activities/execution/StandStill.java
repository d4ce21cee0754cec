package dev.walkback.activities.execution;

import dev.walkback.workflows.maintenance.Baseline;
import java.sql.Connection;
import java.util.Optional;
import java.util.UUID;

/** Sees whether anybody but us wrote since writing was proved to have stopped. */
@FunctionalInterface
public interface StandStill {
  /** What moved, in sentences; empty when nothing did. */
  Optional<String> moved(UUID rollback, Baseline baseline, Connection observer);
}

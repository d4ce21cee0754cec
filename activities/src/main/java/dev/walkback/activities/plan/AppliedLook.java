package dev.walkback.activities.plan;

import dev.walkback.workflows.plan.SchemaRollback;
import java.sql.Connection;
import java.util.Optional;

/** What the migration tool's own history says before anything is planned. */
@FunctionalInterface
public interface AppliedLook {
  /**
   * Why there is nothing to roll back; empty when there is something. Refuses a plan that leaves a
   * later migration standing on what it takes away, naming it.
   */
  Optional<String> nothing(Connection connection, SchemaRollback plan);
}

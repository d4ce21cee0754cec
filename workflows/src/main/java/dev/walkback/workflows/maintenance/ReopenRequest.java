package dev.walkback.workflows.maintenance;

import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.plan.Again;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks to open again, inside out.
 *
 * @param verified whether the checks inside the database passed; false only when nothing was
 *     changed
 * @param present the catalog digest that must be found when nothing was rolled back; null where it
 *     was never taken
 * @param endpoints checks that run through the bypass before the outermost barrier opens
 */
public record ReopenRequest(
    UUID rollback,
    boolean verified,
    @Nullable String present,
    @Nullable Again again,
    List<Check> endpoints) {
  /** Copies, so that what was asked cannot change. */
  public ReopenRequest {
    endpoints = List.copyOf(endpoints);
  }
}

package dev.walkback.activities.maintenance;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the target is as it was before this rollback began. */
@FunctionalInterface
public interface Untouched {
  /**
   * Why it is not, or cannot be seen to be; empty when it is.
   *
   * @param present the catalog digest that must be found; null where it was never taken
   */
  Optional<String> whyNot(UUID rollback, @Nullable String present);
}

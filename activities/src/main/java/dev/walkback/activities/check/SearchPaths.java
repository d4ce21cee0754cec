package dev.walkback.activities.check;

import java.util.List;
import java.util.UUID;

/** Where the names in a plan's own queries are looked up. */
@FunctionalInterface
public interface SearchPaths {
  /** The schemas its steps name, in their order; never empty. */
  List<String> of(UUID rollback);
}

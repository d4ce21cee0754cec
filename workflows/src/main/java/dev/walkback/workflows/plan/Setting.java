package dev.walkback.workflows.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * As whom and where a step runs.
 *
 * @param owner the role taken inside the transaction; never a superuser
 * @param load tables of the source that the step needs: source table to name of the temporary table
 * @param history versions the migration tool forgets in the same transaction; empty where the
 *     migration never wrote a record
 */
public record Setting(
    String owner, List<String> searchPath, Map<String, String> load, List<String> history) {
  /** Copies in the plan's order, so that what was approved neither changes nor shuffles. */
  public Setting {
    searchPath = List.copyOf(searchPath);
    load = Collections.unmodifiableMap(new LinkedHashMap<>(load));
    history = List.copyOf(history);
  }
}

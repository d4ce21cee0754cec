package dev.walkback.workflows.plan;

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
  /** Copies, so that what was approved cannot change. */
  public Setting {
    searchPath = List.copyOf(searchPath);
    load = Map.copyOf(load);
    history = List.copyOf(history);
  }
}

package dev.walkback.activities.plan;

import dev.walkback.workflows.plan.SchemaRollback;
import java.util.List;
import java.util.Map;

/** Where plans lie. */
public interface PlanShelf {
  /** Reads, judges and fixes one plan; refuses it with a sentence that names file and field. */
  Fixed read(String name);

  /** The names of all plans, readable or not. */
  List<String> names();

  /**
   * A plan as it was read once.
   *
   * @param files the bytes of each file by its path in the plan's folder
   */
  record Fixed(SchemaRollback plan, String digest, Map<String, byte[]> files) {
    /** Copies the map; the bytes are ours alone. */
    public Fixed {
      files = Map.copyOf(files);
    }
  }
}

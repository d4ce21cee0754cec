package dev.walkback.activities.planfile;

import dev.walkback.activities.plan.PlanShelf;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans in folders: only those whose scripts may run leave the shelf. */
public final class PlanFileShelf implements PlanShelf {
  private final PlanReader reader;

  /** Plans as this reader finds them. */
  public PlanFileShelf(PlanReader reader) {
    this.reader = reader;
  }

  @Override
  public Fixed read(String name) {
    ReadPlan read = reader.read(name).usable();
    Map<String, byte[]> files = new HashMap<>();
    // read as strict UTF-8, so writing it gives the same bytes again
    read.texts().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new Fixed(read.plan(), read.digest(), files);
  }

  @Override
  public List<String> names() {
    return reader.names();
  }
}
